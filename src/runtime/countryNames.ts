/**
 * ISO 3166-1: two letters, three letters, then the English names in use and a few of the country's own, without accents.
 *
 * @see https://www.iso.org/iso-3166-country-codes.html
 */
export const countryNames: string = `
AD AND Andorra; AE ARE United Arab Emirates|UAE|Emirates; AF AFG Afghanistan; AG ATG Antigua and Barbuda|Antigua; AI AIA Anguilla
AL ALB Albania; AM ARM Armenia; AO AGO Angola; AQ ATA Antarctica; AR ARG Argentina; AS ASM American Samoa; AT AUT Austria|Osterreich
AU AUS Australia; AW ABW Aruba; AX ALA Aland Islands|Aland; AZ AZE Azerbaijan; BA BIH Bosnia and Herzegovina|Bosnia|Bosnia Herzegovina
BB BRB Barbados; BD BGD Bangladesh; BE BEL Belgium|Belgie|Belgique; BF BFA Burkina Faso; BG BGR Bulgaria; BH BHR Bahrain; BI BDI Burundi
BJ BEN Benin; BL BLM Saint Barthelemy; BM BMU Bermuda; BN BRN Brunei Darussalam|Brunei; BO BOL Bolivia (Plurinational State of)|Bolivia
BQ BES Bonaire, Sint Eustatius and Saba|Bonaire|Caribbean Netherlands; BR BRA Brazil|Brasil; BS BHS Bahamas|The Bahamas; BT BTN Bhutan
BV BVT Bouvet Island; BW BWA Botswana; BY BLR Belarus; BZ BLZ Belize; CA CAN Canada; CC CCK Cocos (Keeling) Islands|Cocos Islands
CD COD Congo, Democratic Republic of the|Democratic Republic of the Congo|DR Congo|DRC|Congo Kinshasa; CF CAF Central African Republic
CG COG Congo|Republic of the Congo|Congo Brazzaville; CH CHE Switzerland|Schweiz|Suisse|Svizzera; CI CIV Cote d'Ivoire|Ivory Coast
CK COK Cook Islands; CL CHL Chile; CM CMR Cameroon; CN CHN China|People's Republic of China|PRC|Mainland China; CO COL Colombia
CR CRI Costa Rica; CU CUB Cuba; CV CPV Cabo Verde|Cape Verde; CW CUW Curacao; CX CXR Christmas Island; CY CYP Cyprus
CZ CZE Czechia|Czech Republic|Cesko; DE DEU Germany|Deutschland|Federal Republic of Germany; DJ DJI Djibouti; DK DNK Denmark|Danmark
DM DMA Dominica; DO DOM Dominican Republic; DZ DZA Algeria; EC ECU Ecuador; EE EST Estonia|Eesti; EG EGY Egypt; EH ESH Western Sahara
ER ERI Eritrea; ES ESP Spain|Espana; ET ETH Ethiopia; FI FIN Finland|Suomi; FJ FJI Fiji
FK FLK Falkland Islands (Malvinas)|Falkland Islands; FM FSM Micronesia (Federated States of)|Micronesia; FO FRO Faroe Islands
FR FRA France; GA GAB Gabon; GD GRD Grenada; GE GEO Georgia
GB GBR United Kingdom of Great Britain and Northern Ireland|United Kingdom|UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland
GF GUF French Guiana; GG GGY Guernsey; GH GHA Ghana; GI GIB Gibraltar; GL GRL Greenland; GM GMB Gambia|The Gambia; GN GIN Guinea
GP GLP Guadeloupe; GQ GNQ Equatorial Guinea; GR GRC Greece|Hellas
GS SGS South Georgia and the South Sandwich Islands|South Georgia and South Sandwich Islands; GT GTM Guatemala; GU GUM Guam
GW GNB Guinea-Bissau; GY GUY Guyana; HK HKG Hong Kong|Hong Kong SAR China|Hong Kong SAR
HM HMD Heard Island and McDonald Islands|Heard and McDonald Islands; HN HND Honduras; HR HRV Croatia|Hrvatska; HT HTI Haiti
HU HUN Hungary|Magyarorszag; ID IDN Indonesia; IE IRL Ireland|Republic of Ireland|Eire; IL ISR Israel; IM IMN Isle of Man
IN IND India|Bharat; IO IOT British Indian Ocean Territory; IQ IRQ Iraq; IR IRN Iran (Islamic Republic of)|Iran; IS ISL Iceland|Island
IT ITA Italy|Italia; JE JEY Jersey; JM JAM Jamaica; JO JOR Jordan; JP JPN Japan|Nippon; KE KEN Kenya; KG KGZ Kyrgyzstan; KH KHM Cambodia
KI KIR Kiribati; KM COM Comoros; KN KNA Saint Kitts and Nevis; KP PRK Korea (Democratic People's Republic of)|North Korea
KR KOR Korea, Republic of|Republic of Korea|South Korea|Korea; KW KWT Kuwait; KY CYM Cayman Islands; KZ KAZ Kazakhstan
LA LAO Lao People's Democratic Republic|Laos; LB LBN Lebanon; LC LCA Saint Lucia; LI LIE Liechtenstein; LK LKA Sri Lanka; LR LBR Liberia
LS LSO Lesotho; LT LTU Lithuania|Lietuva; LU LUX Luxembourg|Luxemburg; LV LVA Latvia|Latvija; LY LBY Libya; MA MAR Morocco|Maroc
MC MCO Monaco; MD MDA Moldova, Republic of|Moldova|Republic of Moldova; ME MNE Montenegro|Crna Gora
MF MAF Saint Martin (French part)|Saint Martin; MG MDG Madagascar; MH MHL Marshall Islands; MK MKD North Macedonia|Macedonia; ML MLI Mali
MM MMR Myanmar|Burma|Myanmar (Burma); MN MNG Mongolia; MO MAC Macao|Macau|Macao SAR China|Macao SAR; MP MNP Northern Mariana Islands
MQ MTQ Martinique; MR MRT Mauritania; MS MSR Montserrat; MT MLT Malta; MU MUS Mauritius; MV MDV Maldives; MW MWI Malawi; MX MEX Mexico
MY MYS Malaysia; MZ MOZ Mozambique|Mocambique; NA NAM Namibia; NC NCL New Caledonia; NE NER Niger; NF NFK Norfolk Island; NG NGA Nigeria
NI NIC Nicaragua; NL NLD Netherlands, Kingdom of the|Netherlands|The Netherlands|Kingdom of the Netherlands|Nederland|Holland
NO NOR Norway|Norge; NP NPL Nepal; NR NRU Nauru; NU NIU Niue; NZ NZL New Zealand|Aotearoa; OM OMN Oman; PA PAN Panama; PE PER Peru
PF PYF French Polynesia; PG PNG Papua New Guinea; PH PHL Philippines|The Philippines|Pilipinas; PK PAK Pakistan; PL POL Poland|Polska
PM SPM Saint Pierre and Miquelon; PN PCN Pitcairn|Pitcairn Islands; PR PRI Puerto Rico
PS PSE Palestine, State of|Palestine|Palestinian Territories|State of Palestine; PT PRT Portugal; PW PLW Palau; PY PRY Paraguay
QA QAT Qatar; RE REU Reunion; RO ROU Romania; RS SRB Serbia|Srbija; RU RUS Russian Federation|Russia|Rossiya; RW RWA Rwanda
SA SAU Saudi Arabia|KSA; SB SLB Solomon Islands; SC SYC Seychelles; SD SDN Sudan; SE SWE Sweden|Sverige; SG SGP Singapore
SI SVN Slovenia|Slovenija; SH SHN Saint Helena, Ascension and Tristan da Cunha|Saint Helena; SJ SJM Svalbard and Jan Mayen
SK SVK Slovakia|Slovak Republic|Slovensko; SL SLE Sierra Leone; SM SMR San Marino; SN SEN Senegal; SO SOM Somalia; SR SUR Suriname
SS SSD South Sudan; ST STP Sao Tome and Principe; SV SLV El Salvador; SX SXM Sint Maarten (Dutch part)|Sint Maarten
SY SYR Syrian Arab Republic|Syria; SZ SWZ Eswatini|Swaziland; TC TCA Turks and Caicos Islands; TD TCD Chad|Tchad
TF ATF French Southern Territories; TG TGO Togo; TH THA Thailand; TJ TJK Tajikistan; TK TKL Tokelau; TL TLS Timor-Leste|East Timor
TM TKM Turkmenistan; TN TUN Tunisia|Tunisie; TO TON Tonga; TR TUR Turkiye|Turkey; TT TTO Trinidad and Tobago|Trinidad; TV TUV Tuvalu
TW TWN Taiwan, Province of China|Taiwan; TZ TZA Tanzania, United Republic of|Tanzania|United Republic of Tanzania; UA UKR Ukraine
UG UGA Uganda; UM UMI United States Minor Outlying Islands|US Outlying Islands
US USA United States of America|United States|The United States|The United States of America|America|Estados Unidos; UY URY Uruguay
UZ UZB Uzbekistan; VA VAT Holy See|Vatican City|Vatican; VC VCT Saint Vincent and the Grenadines|Saint Vincent and Grenadines|Saint Vincent
VE VEN Venezuela (Bolivarian Republic of)|Venezuela; VG VGB Virgin Islands (British)|British Virgin Islands
VI VIR Virgin Islands (U.S.)|US Virgin Islands|Virgin Islands; VN VNM Viet Nam|Vietnam; VU VUT Vanuatu; WF WLF Wallis and Futuna
WS WSM Samoa; XK XKX Kosovo; YE YEM Yemen; YT MYT Mayotte; ZA ZAF South Africa; ZM ZMB Zambia; ZW ZWE Zimbabwe`
