export async function print() {
  return []
}
