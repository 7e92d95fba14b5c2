// @vitest-environment happy-dom
// What a screen reader says of the cross that empties a field.
import { cleanup, render, screen } from '@testing-library/react'
import { Input, Select } from 'antd'
import { afterEach, expect, it } from 'vitest'
import { clearing } from './clearing'

afterEach(cleanup)

it('the cross of a select and of a text field is called 清除, and nothing else in English', () => {
  const { container } = render(
    <>
      <Select aria-label="性别" allowClear={clearing} value="男" options={[{ value: '男', label: '男' }]} />
      <Input aria-label="姓名" allowClear={clearing} defaultValue="张三" />
    </>,
  )
  expect(screen.getAllByRole('button', { name: '清除' })).toHaveLength(2)
  const said = [...container.querySelectorAll('button [aria-label], button[aria-label]')]
  expect(said.map((each) => each.getAttribute('aria-label')).filter((label) => /[a-z]/iu.test(label ?? ''))).toEqual([])
})
