// The region table of id-validator has no types of its own.
declare module 'id-validator/src/GB2260.js' {
  const table: Readonly<Record<string, string>>
  export default table
}
