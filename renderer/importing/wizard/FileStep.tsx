// 选择文件: by button or by dropping it here; a locked file asks for its opening password.
import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Upload } from 'antd'

/** A wizard's first step: what it does with a file, and whether the file asks for its password. */
export interface FileChoice {
  readonly course: { readonly locked?: Uint8Array; readonly fileName: string }
  openFile(file: File): void
  unlock(password: string): void
}

interface FileStepProps {
  readonly at: FileChoice
  /** What is accepted, in words. */
  readonly hint: string
}

export function FileStep({ at, hint }: FileStepProps) {
  const { locked, fileName } = at.course
  return (
    <div style={{ maxWidth: 720 }}>
      <Upload.Dragger
        accept=".xlsx,.xls,.csv,.txt,.htm,.html,.xlsm,.et"
        showUploadList={false}
        beforeUpload={(file) => {
          at.openFile(file)
          return false
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p className="ant-upload-text">点击选择文件，或把文件拖到这里</p>
        <p className="ant-upload-hint">{hint}</p>
      </Upload.Dragger>
      {locked && (
        <Form
          layout="inline"
          style={{ marginTop: 16 }}
          onFinish={({ password }: { password: string }) => at.unlock(password)}
        >
          <Alert
            type="warning"
            showIcon
            title={`《${fileName}》设有打开密码，请输入密码。`}
            style={{ width: '100%', marginBottom: 12 }}
          />
          <Form.Item name="password" label="打开密码" rules={[{ required: true, message: '请输入打开密码' }]}>
            <Input.Password autoFocus autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            打开
          </Button>
        </Form>
      )}
    </div>
  )
}
