// 来访与优待 on a person's own page: what they called or came about, newest first, each leading to its page.
import { InquiriesOf } from './InquiriesOf'

export function CareTab({ person }: { readonly person: string }) {
  return (
    <>
      <h3>来电来访</h3>
      <InquiriesOf person={person} />
    </>
  )
}
