// Which fields a kind of case asks for, in the order of its paper; steps and numbers have their own buttons.
const always = ['kind', 'appliedOn', 'matter', 'materials', 'handler']
const ofKind: Readonly<Record<string, readonly string[]>> = {
  school: ['childName', 'childRelation', 'childIdNumber', 'childBirth', 'stage', 'school', 'enrolYear'],
  housing: ['housingNeed', 'housingNow', 'householdSize'],
}
const later = ['receiver', 'sentOn', 'replyBy', 'repliedOn', 'reply', 'outcome', 'closedOn']

/** Fields of a new case. */
export function newFields(kind: string): readonly string[] {
  return [...always, ...(ofKind[kind] ?? []), 'receiver', 'replyBy', 'entered', 'note']
}

/** Fields of a case that is there: everything that can be put right. */
export function fieldsOf(kind: string): readonly string[] {
  const given = kind === 'school' ? ['schoolGiven'] : []
  return [...always, ...(ofKind[kind] ?? []), ...later, ...given, 'withdrawnOn', 'withdrawReason', 'entered', 'note']
}
