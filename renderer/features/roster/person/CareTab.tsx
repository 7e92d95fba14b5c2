// 来访与优待 on a person's own page: what they called or came about, newest first, each leading to its page; then what they are given and hold.
import { InquiriesOf } from './InquiriesOf'
import { PrivilegesOf } from './PrivilegesOf'

export function CareTab({ person }: { readonly person: string }) {
  return (
    <>
      <h3>来电来访</h3>
      <InquiriesOf person={person} />
      <PrivilegesOf person={person} />
    </>
  )
}
