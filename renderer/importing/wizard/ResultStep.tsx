// 完成: what was written, what was not, and the way back.
import { Button, List, Result, Space, Typography } from 'antd'
import type { ImportCourse } from './useImport'

export function ResultStep({ at, onClose }: { readonly at: ImportCourse; readonly onClose: () => void }) {
  const { result, preview, fileName } = at.course
  const { unit, place } = at.way.words
  if (!result) return null
  const left = (preview?.counts.rejected ?? 0) + (preview?.counts.conflict ?? 0)
  const { undone } = result
  const { told } = result.answer
  const kept = undone?.kept ?? []
  const named = result.answer.skipped.length > 0 || kept.length > 0
  return (
    <Result
      status={undone ? 'info' : 'success'}
      title={
        undone
          ? `已撤销本次导入，恢复 ${undone.reversed} 项`
          : `已导入：新增 ${result.answer.created} ${unit}，变更 ${result.answer.changed} ${unit}`
      }
      subTitle={`《${fileName}》${left > 0 ? `，${left} 行未导入` : ''}${told && !undone ? `。${told}` : ''}`}
      extra={
        <Space>
          {left > 0 && <Button onClick={at.saveRejected}>导出未导入的行</Button>}
          {!undone && result.txn !== '' && <Button onClick={at.undo}>撤销本次导入</Button>}
          <Button onClick={at.restart}>再导入一个文件</Button>
          <Button type="primary" onClick={onClose}>
            查看{place}
          </Button>
        </Space>
      }
    >
      {named && (
        <>
          {result.answer.skipped.length > 0 && (
            <Named title="预检之后情况有变，以下未写入" lines={result.answer.skipped.map((each) => each.message)} />
          )}
          {kept.length > 0 && (
            <Named
              title="以下内容后来又改过，已保留，没有撤销"
              lines={kept.map((each) => `${each.title} ${each.fieldLabel ?? ''}：${each.why}`)}
            />
          )}
        </>
      )}
    </Result>
  )
}

function Named({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <List
      size="small"
      header={<Typography.Text strong>{title}</Typography.Text>}
      dataSource={[...lines]}
      renderItem={(line) => <List.Item>{line}</List.Item>}
    />
  )
}
