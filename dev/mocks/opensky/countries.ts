/**
 * States of registry: name as OpenSky writes it, first address and size of the block of 24-bit
 * addresses that ICAO assigned to them (Annex 10, volume III), and codes of airlines based there.
 */
export interface Country {
  name: string;
  block: number;
  size: number;
  airlines: readonly [string, ...string[]];
}

const LINES = `
US|United States|a00000|915455|AAL UAL DAL SWA ASA JBU SKW FDX UPS NKS EJA
CA|Canada|c00000|262144|ACA WJA JZA TSC
MX|Mexico|0d0000|32768|AMX VOI VIV
BR|Brazil|e40000|262144|TAM GLO AZU
AR|Argentina|e00000|262144|ARG FBZ
CL|Chile|e80000|4096|LAN SKU
CO|Colombia|0ac000|4096|AVA
PE|Peru|e8c000|4096|LPE
PA|Panama|0c2000|4096|CMP
GB|United Kingdom|400000|262144|BAW EZY VIR EXS TOM
IE|Ireland|4ca000|4096|RYR EIN
FR|France|380000|262144|AFR TVF HOP
DE|Germany|3c0000|262144|DLH EWG CFG GEC
NL|Kingdom of the Netherlands|480000|32768|KLM TRA MPH
BE|Belgium|448000|32768|BEL TAY
CH|Switzerland|4b0000|32768|SWR EZS EDW
AT|Austria|440000|32768|AUA EJU
ES|Spain|340000|262144|IBE VLG AEA
PT|Portugal|490000|32768|TAP RZO
IT|Italy|300000|262144|ITY NOS
SE|Sweden|4a8000|32768|SAS NSZ
NO|Norway|478000|32768|NOZ WIF
DK|Denmark|458000|32768|DTR
FI|Finland|460000|32768|FIN
PL|Poland|488000|32768|LOT ENT
GR|Greece|468000|32768|AEE
TR|Turkey|4b8000|32768|THY PGT SXS
RU|Russian Federation|100000|1048576|AFL SBI SVR
AE|United Arab Emirates|896000|4096|UAE ETD FDB
QA|Qatar|06a000|1024|QTR
SA|Saudi Arabia|710000|32768|SVA KNE
IL|Israel|738000|32768|ELY
EG|Egypt|010000|32768|MSR
MA|Morocco|020000|32768|RAM
ZA|South Africa|008000|32768|SAA SFR
ET|Ethiopia|040000|4096|ETH
KE|Kenya|04c000|4096|KQA
NG|Nigeria|064000|4096|APK
IN|India|800000|262144|IGO AIC SEJ
TH|Thailand|880000|32768|THA BKP AIQ
SG|Singapore|768000|32768|SIA TGW
MY|Malaysia|750000|32768|MAS AXM
ID|Indonesia|8a0000|32768|GIA LNI CTV
PH|Philippines|758000|32768|PAL CEB
VN|Viet Nam|888000|32768|HVN VJC
CN|China|780000|36864|CCA CES CSN CHH CSZ
HK|Hong Kong|789000|1024|CPA HKE
TW|Taiwan|899000|1024|CAL EVA
KR|Republic of Korea|718000|32768|KAL AAR JJA
JP|Japan|840000|262144|ANA JAL SKY ADO
AU|Australia|7c0000|262144|QFA VOZ JST
NZ|New Zealand|c80000|32768|ANZ
`;

/** Countries by the two-letter codes that the list of airports uses. */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  LINES.trim()
    .split('\n')
    .map((line): [string, Country] => {
      const [code = '', name = '', block = '', size = '', airlines = ''] = line.split('|');
      const [first = code, ...others] = airlines.split(' ');
      return [
        code,
        {
          name,
          block: Number.parseInt(block, 16),
          size: Number(size),
          airlines: [first, ...others],
        },
      ];
    }),
);
