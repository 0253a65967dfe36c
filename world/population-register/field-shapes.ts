/**
 * What may be asked for with `fields`: a value, a date or a row of a code table (always given whole), or a group of fields.
 * Left out is what the register gives by itself (inOnderzoek, geheimhoudingPersoonsgegevens, opschortingBijhouding, rni, verificatie).
 */
export type FieldShape = 'value' | 'date' | 'table' | 'title' | { readonly [name: string]: FieldShape }

const birthDay: FieldShape = { datum: 'date' }
const event: FieldShape = { datum: 'date', land: 'table', plaats: 'table' }

const relativeName: FieldShape = {
  voornamen: 'value',
  adellijkeTitelPredicaat: 'title',
  voorvoegsel: 'value',
  geslachtsnaam: 'value',
  voorletters: 'value',
}
const limitedName: FieldShape = { ...relativeName, volledigeNaam: 'value' }
const name: FieldShape = { ...limitedName, aanduidingNaamgebruik: 'table' }

const domesticLines: FieldShape = { adresregel1: 'value', adresregel2: 'value' }
const lines: FieldShape = { ...domesticLines, adresregel3: 'value', land: 'table' }
const letter: FieldShape = {
  ...lines,
  aanhef: 'value',
  aanschrijfwijze: { naam: 'value', aanspreekvorm: 'value' },
  gebruikInLopendeTekst: 'value',
}

const domesticAddress: FieldShape = {
  officieleStraatnaam: 'value',
  korteStraatnaam: 'value',
  huisnummer: 'value',
  huisletter: 'value',
  huisnummertoevoeging: 'value',
  aanduidingBijHuisnummer: 'table',
  postcode: 'value',
  woonplaats: 'value',
  locatiebeschrijving: 'value',
}

const domesticResidence: FieldShape = {
  type: 'value',
  datumVan: 'date',
  datumIngangGeldigheid: 'date',
  functieAdres: 'table',
  adresseerbaarObjectIdentificatie: 'value',
  nummeraanduidingIdentificatie: 'value',
  verblijfadres: domesticAddress,
}

const residence: FieldShape = {
  ...domesticResidence,
  verblijfadres: { ...domesticAddress, regel1: 'value', regel2: 'value', regel3: 'value', land: 'table' },
}

const child: FieldShape = { burgerservicenummer: 'value', naam: relativeName, geboorte: event }

/** The fields of PersoonBeperkt: all that a search gives. */
export const limitedPersonShape: FieldShape = {
  burgerservicenummer: 'value',
  geboorte: birthDay,
  geslacht: 'table',
  leeftijd: 'value',
  naam: limitedName,
  adressering: lines,
  adresseringBinnenland: domesticLines,
}

/** The fields of Persoon, for who asks by citizen service number. */
export const personShape: FieldShape = {
  aNummer: 'value',
  burgerservicenummer: 'value',
  datumEersteInschrijvingGBA: 'date',
  datumInschrijvingInGemeente: 'date',
  geboorte: event,
  gemeenteVanInschrijving: 'table',
  geslacht: 'table',
  leeftijd: 'value',
  naam: name,
  adressering: letter,
  adresseringBinnenland: domesticLines,
  verblijfplaats: residence,
  verblijfplaatsBinnenland: domesticResidence,
  gezag: 'value',
  ouders: { ...child, geslacht: 'table', ouderAanduiding: 'value', datumIngangFamilierechtelijkeBetrekking: 'date' },
  kinderen: child,
  partners: {
    ...child,
    geslacht: 'table',
    soortVerbintenis: 'table',
    aangaanHuwelijkPartnerschap: event,
    ontbindingHuwelijkPartnerschap: { datum: 'date' },
  },
  nationaliteiten: { type: 'value', nationaliteit: 'table', redenOpname: 'table', datumIngangGeldigheid: 'date' },
  overlijden: event,
  immigratie: {
    datumVestigingInNederland: 'date',
    landVanwaarIngeschreven: 'table',
    vanuitVerblijfplaatsOnbekend: 'value',
    indicatieVestigingVanuitBuitenland: 'value',
  },
  verblijfstitel: { aanduiding: 'table', datumEinde: 'date', datumIngang: 'date' },
  indicatieCurateleRegister: 'value',
  indicatieGezagMinderjarige: 'table',
  uitsluitingKiesrecht: { uitgeslotenVanKiesrecht: 'value', einddatum: 'date' },
  europeesKiesrecht: { aanduiding: 'table', einddatumUitsluiting: 'date' },
}
