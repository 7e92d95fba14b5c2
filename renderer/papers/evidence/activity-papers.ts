// The sheets of ours that go into the 归档包 of an activity: its form, and the name list where anybody is on it.
import type { Row } from '../../data/office'
import { peopleListJob } from '../../sheets/activities/activity-sheets'
import { readActivity } from '../../sheets/activities/read-activity'
import { registerFormJob } from '../../sheets/activities/register-form'
import type { OwnPapers } from './owner'

export async function activityPapers(activity: Row): Promise<OwnPapers> {
  const paper = await readActivity(activity.id)
  const list = { what: '参加人员名单', job: peopleListJob(paper) }
  return {
    sheets: [{ what: '活动登记表', job: registerFormJob(paper) }, ...(paper.lines.length > 0 ? [list] : [])],
    head: [String(activity['name'] ?? ''), `参加人员名单 ${paper.lines.length} 人`],
    people: paper.lines.length,
  }
}
