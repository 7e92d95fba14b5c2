// 来信来访: calls, visits and letters, and the policy texts they are answered from.
import { PhoneOutlined } from '@ant-design/icons'
import { later } from '../../ui/later'
import { useSession } from '../session'
import type { Area } from './area'

const InquiriesPage = later(() =>
  import('../../features/inquiries/InquiriesPage').then((screen) => screen.InquiriesPage),
)
const RegisterPage = later(() => import('../../features/inquiries/RegisterPage').then((screen) => screen.RegisterPage))
const InquiryPage = later(() => import('../../features/inquiries/InquiryPage').then((screen) => screen.InquiryPage))
const PoliciesPage = later(() => import('../../features/inquiries/PoliciesPage').then((screen) => screen.PoliciesPage))
const RulesPage = later(() => import('../../features/inquiries/RulesPage').then((screen) => screen.RulesPage))

export const inquiries: Area = {
  path: '/inquiries',
  label: '来信来访',
  group: '来信来访',
  icon: <PhoneOutlined />,
  pages: [
    { path: '/inquiries', render: () => <InquiriesPage /> },
    { path: '/inquiries/register', render: () => <Register /> },
    { path: '/inquiries/item/$inquiry', render: ({ inquiry }) => <InquiryPage inquiry={inquiry ?? ''} /> },
    { path: '/inquiries/policies', render: () => <PoliciesPage /> },
    { path: '/inquiries/rules', render: () => <RulesPage /> },
  ],
}

/** Whoever sits at the keyboard takes the call. */
function Register() {
  const receiver = useSession((session) => session.operator?.name)
  return <RegisterPage receiver={receiver ?? ''} />
}
