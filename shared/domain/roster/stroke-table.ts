// Strokes (横1竖2撇3点4折5, in writing order) of name characters that cnchar-order 3.2.6 lacks, composed from their parts and
// counted against 通用规范汉字表. A character missing here and there sorts after the known ones and is found by a test of the commonest.

/** Radicals as they are written inside the characters below. */
const jade = '1121'
const water = '441'
const fire = '4334'
const sun = '2511'
const rite = '4524'
const town = '52'

export const moreStrokes: Readonly<Record<string, string>> = {
  // Surnames
  郤: `3434251${town}`,
  郈: `331251${town}`,
  冮: '41121',
  褟: '452342511541541',
  缐: '551325112534',
  // Given names
  瑨: `${jade}1224312511`,
  玘: `${jade}515`,
  玚: `${jade}533`,
  玠: `${jade}3432`,
  玦: `${jade}5134`,
  玭: `${jade}1535`,
  珝: `${jade}541541`,
  琤: `${jade}355112`,
  琲: `${jade}21112111`,
  瑢: `${jade}4453434251`,
  璥: `${jade}122352513134`,
  璪: `${jade}2512512511234`,
  禛: `${rite}1225111134`,
  禔: `${rite}251112134`,
  莀: '1221311534',
  虓: '3521531535',
  衎: '332112112',
  锜: '3111513412512',
  鹍: '2511153535451',
  伋: '32354',
  嫄: '5311332511234',
  寀: '44534431234',
  掞: '12143344334',
  晙: `${sun}5434354`,
  晢: `1213312${sun}`,
  晫: `${sun}21251112`,
  暘: `${sun}251113533`,
  橦: '1234414312511211',
  浛: `${water}3445251`,
  湜: `${water}251112134`,
  溦: `${water}3322521353134`,
  燏: `${fire}545232534251`,
  燿: `${fire}54154132411121`,
  烎: `1132${fire}`,
  䶮: '135341134',
  粦: '431234354152',
  峃: '44345252',
  '𠮷': '121251',
}
