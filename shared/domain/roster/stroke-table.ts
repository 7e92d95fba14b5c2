// Strokes (横1竖2撇3点4折5, writing order) of name characters that the library lacks or gives wrongly, checked one by one.
export const moreStrokes: Readonly<Record<string, string>> = {}
