using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpGraph.Modules.Tests.Access;

/// <summary>
/// Files in every format with a made-up person in each place where one can stand. Free texts hold numbers alone: no machine tells a name in a sentence.
/// </summary>
/// <param name="canaries">Where the planted are written down.</param>
public sealed class CanaryFiles(Canaries canaries)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] BaseTexts =
    [
        "nAnuncio", "TipoAnuncio", "idINCM", "idprocedimento", "tipoprocedimento", "objectoContrato", "descContrato", "fundamentacao", "numAcordoQuadro", "DescrAcordoQuadro", "regime", "tipoFimContrato", "CritMateriais",
        "linkPecasProc", "Observacoes", "ContratEcologico", "fundamentAjusteDireto", "ProcedimentoCentralizado", "dataPublicacao", "dataCelebracaoContrato", "dataDecisaoAdjudicacao", "dataFechoContrato", "prazoExecucao",
        "precoContratual", "precoBaseProcedimento", "PrecoTotalEfetivo", "tipoContrato", "cpv", "localExecucao", "justifNReducEscrContrato", "adjudicatarioPMEs", "NUTs", "Lotes", "TipoCriterioAdjudicacao", "Ano", "campoNovo",
    ];

    private int _record;

    // A record is its publisher's, so all statements have one.
    private string? _publisher;

    /// <summary>Format, name and content of each file.</summary>
    public IEnumerable<(string Format, string Name, byte[] Content)> All()
    {
        var records = BaseRecords("base JSON").ToList();
        yield return ("base", $"contratos {canaries.Number("file name")}.json", Json(new JsonArray([.. records])));
        yield return ("base", "contratos.csv", Encoding.UTF8.GetBytes(Csv(Table(BaseRecords("base CSV").ToList()), ';')));
        yield return ("base", "contratos.xlsx", Sheet(Table(BaseRecords("base XLSX").ToList())));
        yield return ("base", "modificacoes.json", Json(new JsonArray([.. Amendments()])));
        yield return ("base", "contratos.zip", Zip(($"NIF {canaries.Number("file name in a zip")}.json", Json(new JsonArray([.. BaseRecords("base ZIP").Take(3)]))), ($"{canaries.Number("unread file of a zip")}.dat", "nothing"u8.ToArray())));
        yield return ("ocds", "releases.json", Json(new JsonObject { ["uri"] = "https://x.test/p", ["version"] = "1.1", ["publishedDate"] = "2024-04-01T10:00:00Z", ["publisher"] = new JsonObject { ["name"] = canaries.Name("ocds publisher") }, ["releases"] = new JsonArray([.. Releases()]) }));
        foreach (var (name, table) in Recovery())
        {
            yield return ("prr", name, Encoding.UTF8.GetBytes(Csv(table, ',')));
        }

        yield return ("udata", "datasets.json", Json(Udata()));
        yield return ("dcat", "catalogue.rdf", Encoding.UTF8.GetBytes(Dcat()));
        yield return ("dcat", "catalogue.jsonld", Encoding.UTF8.GetBytes(JsonLd()));
    }

    /// <summary>The files of the Beneficial Ownership Data Standard, whose statements are about persons.</summary>
    public IEnumerable<(string Format, string Name, byte[] Content)> Owners()
    {
        yield return ("bods", "bods-0.4.json", Json(Bods4()));
        yield return ("bods", "bods-0.2.json", Json(Bods2()));
    }

    /// <summary>
    /// A person as a party of BASE is written, in each spelling. A buyer's name and one with a legal form are no person's and stay; no
    /// number does.
    /// </summary>
    private IEnumerable<string> Parties(string place, bool isBuyer = false)
    {
        string Name(string spelling) => isBuyer ? "Município de Exemplo" : "Maria " + canaries.Name($"{place}, {spelling}");
        string Number(string spelling) => canaries.Number($"{place}, {spelling}");
        string Card(string spelling) => canaries.Card($"{place}, {spelling}");
        yield return $"{Number("plain")} - {Name("plain")}";
        yield return $"{Number("joined")}-{Name("joined")}";
        yield return $"{Number("bar")}/1 - {Name("bar")}";
        yield return $"{Number("dash")}-0 - {Name("dash")}";
        yield return $"NIF{Number("NIF")} - {Name("NIF")}";
        yield return $"NIF: {Number("NIF apart")} - {Name("NIF apart")}";
        yield return $"PT{Number("PT")} - {Name("PT")}";
        yield return $"PT {Number("PT apart")} - {Name("PT apart")}";
        yield return $"{Number("spaces").Insert(6, " ").Insert(3, " ")} - {Name("spaces")}";
        yield return $"{Number("dots").Insert(6, ".").Insert(3, ".")} - {Name("dots")}";
        yield return $"{Number("decimal")}.0 - {Name("decimal")}";
        yield return $"X{Number("letter")} - {Name("letter")}";
        yield return $"{Name("brackets")} ({Number("brackets")})";
        yield return $"{Number("legal form")} - Exemplo, Lda";
        yield return $"{Card("eight digits")} - {Name("eight digits")}";
        yield return $"CC{Card("card")} - {Name("card")}";
        yield return $"{Card("DNI")}Z - {Name("DNI")}";
        yield return $"ES{Card("ES DNI")}Z - {Name("ES DNI")}";
        yield return $"RSSMRA80A01H501U - {Name("codice fiscale")}";
        yield return $"999999990 - {Name("final consumer")}";
        yield return $"999999999 - {Name("placeholder")}";
        yield return $"RGPD - {Name("RGPD")}";
        yield return $"RGPD-{Name("RGPD joined")}";
        yield return "RGPD - Exemplo, Lda";
        yield return $"- - {Name("withheld")}";
        yield return $"- - {Name("withheld, SA inside").ToUpperInvariant()} DE SA MARTINS";
        yield return $"- - João {Name("withheld, da Câmara")} da Câmara";
        yield return Name("no number");
        yield return $"{Name("no number, SA")} DE SA";
    }

    private string Text(string place, int spelling)
    {
        var number = canaries.Number($"{place}, spelling {spelling % 6}");
        return (spelling % 6) switch
        {
            0 => $"Prestação de serviços, {number}.",
            1 => $"Prestação de serviços, NIF {number}",
            2 => $"Serviços ({number.Insert(6, " ").Insert(3, " ")}) vários",
            3 => $"Serviços {number.Insert(6, ".").Insert(3, ".")}",
            4 => $"Serviços de PT{number} e outros",
            _ => $"Serviços - contribuinte n.º {number.Insert(6, "-").Insert(3, "-")}",
        };
    }

    private static JsonObject BaseRecord(string id) => new()
    {
        ["idcontrato"] = id, ["tipoContrato"] = new JsonArray("Aquisição de serviços"), ["tipoprocedimento"] = "Concurso público", ["objectoContrato"] = "Serviços de exemplo", ["adjudicante"] = new JsonArray("600999992 - Município de Exemplo"),
        ["adjudicatarios"] = new JsonArray("500999996 - Exemplo, Lda"), ["concorrentes"] = new JsonArray(), ["dataPublicacao"] = "12/03/2024", ["dataCelebracaoContrato"] = "01/03/2024", ["precoContratual"] = 100,
    };

    private IEnumerable<JsonNode?> BaseRecords(string place)
    {
        foreach (var (party, index) in Parties($"{place} supplier").Select((p, i) => (p, i)))
        {
            var record = BaseRecord($"9{++_record:D5}");
            record["adjudicatarios"] = new JsonArray(party);
            yield return record;
        }

        foreach (var role in (string[])["concorrentes", "adjudicante"])
        {
            foreach (var party in Parties($"{place} {role}", role == "adjudicante"))
            {
                var record = BaseRecord($"9{++_record:D5}");
                record[role] = new JsonArray(party);
                yield return record;
            }
        }

        foreach (var (field, index) in BaseTexts.Select((f, i) => (f, i)))
        {
            var record = BaseRecord($"9{++_record:D5}");
            record[field] = Text($"{place} {field}", index);
            yield return record;
        }

        yield return BaseRecord($"C-{canaries.Number($"{place} idcontrato")}");
    }

    private IEnumerable<JsonNode?> Amendments()
    {
        yield return new JsonObject
        {
            ["idcontrato"] = $"C/{canaries.Number("amendment, idcontrato")}", ["modifContratoFundamento"] = Text("amendment, rationale", 1), ["modifContratoTipoAto"] = Text("amendment, act", 0), ["modifContratoData"] = "15/05/2024 00:00:00",
            ["modifContratoPrecoAlterado"] = Text("amendment, price", 2), ["modifPrazoExecucao"] = Text("amendment, duration", 3), ["modifDataPublicacao"] = Text("amendment, publication", 0),
        };
    }

    private IEnumerable<JsonNode?> Releases()
    {
        var index = 0;
        foreach (var (scheme, number) in new (string?, Func<string, string>)[]
        {
            ("PRT-TAXID", canaries.Number), ("NIF", canaries.Number), ("PT-NIF", p => canaries.Number(p) + "-0"), ("PT-NIPPC", canaries.Number), ("PT-CC", canaries.Card), ("ES-DNI", p => canaries.Card(p) + "Z"), ("COL-IDCARD", canaries.Card),
            ("GBR-PASSPORT", canaries.Number), ("CL-RUT", canaries.Card), ("GB-VAT", p => "GB" + canaries.Number(p)), ("X-INTERNAL", canaries.Number), (null, canaries.Number), (null, _ => ""),
        })
        {
            var place = $"ocds {scheme ?? "no scheme"}";
            JsonObject Party(string id, string role)
            {
                var name = role == "buyer" ? "Município de Exemplo" : "Dora " + canaries.Name($"{place} {role}");

                // A buyer's VAT number in another country is a public body's.
                var written = role == "buyer" && scheme == "GB-VAT" ? "GB888000000" : number($"{place} {role}");
                var party = new JsonObject
                {
                    ["id"] = id, ["name"] = name, ["roles"] = new JsonArray(role), ["details"] = new JsonObject { ["note"] = canaries.Name($"{place} {role} details") },
                    ["address"] = new JsonObject { ["streetAddress"] = $"Rua {canaries.Name($"{place} {role} address")}", ["postalCode"] = canaries.Number($"{place} {role} postal code") },
                    ["contactPoint"] = new JsonObject { ["name"] = canaries.Name($"{place} {role} contact"), ["email"] = $"{canaries.Name($"{place} {role} email")}@x.test", ["telephone"] = canaries.Number($"{place} {role} telephone"), ["url"] = $"https://x.test/{canaries.Name($"{place} {role} url")}" },
                };
                if (written.Length > 0)
                {
                    party["identifier"] = new JsonObject { ["id"] = written, ["legalName"] = role == "buyer" ? name
                        : canaries.Name($"{place} {role} legal name"),
                        ["uri"] = $"https://x.test/?nif={canaries.Number($"{place} {role} uri")}" };
                    if (scheme is not null)
                    {
                        party["identifier"]!["scheme"] = scheme;
                    }
                }

                return party;
            }

            var buyer = canaries.Number($"{place} buyer id");
            var supplier = canaries.Name($"{place} supplier id");
            yield return new JsonObject
            {
                ["ocid"] = index == 0 ? $"ocds-213czf-{canaries.Number("ocid")}" : $"ocds-213czf-{index}", ["id"] = $"r-{canaries.Number($"{place} release id")}", ["date"] = "2024-04-01T10:00:00Z", ["tag"] = new JsonArray("contract"), ["initiationType"] = "tender",
                ["parties"] = new JsonArray(Party(buyer, "buyer"), Party(supplier, "supplier"), Party("t", "tenderer")),
                ["buyer"] = new JsonObject { ["id"] = buyer }, ["extra"] = canaries.Name($"{place} extra"),
                ["tender"] = new JsonObject
                {
                    ["id"] = $"t-{canaries.Number($"{place} tender id")}", ["title"] = Text($"{place} title", index), ["description"] = Text($"{place} description", index + 1), ["procurementMethod"] = "open", ["procurementMethodDetails"] = Text($"{place} method", index),
                    ["procurementMethodRationale"] = Text($"{place} rationale", index + 2), ["awardCriteriaDetails"] = Text($"{place} criteria", index + 3), ["mainProcurementCategory"] = Text($"{place} category", index), ["status"] = canaries.Number($"{place} status"),
                    ["tenderers"] = new JsonArray(new JsonObject { ["id"] = "t", ["name"] = canaries.Name($"{place} other name") }),
                    ["items"] = new JsonArray(new JsonObject { ["id"] = "1", ["description"] = Text($"{place} item", index), ["classification"] = new JsonObject { ["scheme"] = "CPV", ["id"] = "72000000-5", ["description"] = Text($"{place} classification", index) } }),
                },
                ["awards"] = new JsonArray(new JsonObject
                {
                    ["id"] = $"a-{canaries.Number($"{place} award id")}", ["date"] = "2024-02-20T00:00:00Z", ["status"] = "active", ["suppliers"] = new JsonArray(new JsonObject { ["id"] = supplier }, new JsonObject { ["name"] = canaries.Name($"{place} supplier without id") }),
                    ["documents"] = new JsonArray(new JsonObject { ["id"] = "1", ["documentType"] = "awardNotice", ["url"] = $"https://x.test/?nif={canaries.Number($"{place} document")}", ["title"] = canaries.Name($"{place} document title") }),
                }),
                ["contracts"] = new JsonArray(new JsonObject
                {
                    ["id"] = $"c-{canaries.Number($"{place} contract id")}", ["status"] = "active", ["value"] = new JsonObject { ["amount"] = canaries.Number($"{place} amount") + "x", ["currency"] = "EUR" }, ["dateSigned"] = $"x{canaries.Number($"{place} date")}",
                    ["amendments"] = new JsonArray(new JsonObject { ["id"] = $"m-{canaries.Number($"{place} amendment id")}", ["rationale"] = Text($"{place} amendment", index), ["date"] = "2024-04-30T00:00:00Z" }),
                }),
            };
            index++;
        }
    }

    private IEnumerable<(string Name, List<List<string>> Table)> Recovery()
    {
        string Code(string place) => "X/" + canaries.Number($"prr {place}");
        List<string> Row(string line, params string[] cells) => [.. line.Split(',').Select(c => c.Length > 1 && c[0] == '$' ? cells[c[1] - '0'] : c)];
        var persons = new List<List<string>> { Row("cd_entidade,dt_referencia,nif_entidade,ds_entidade,papel_entidade,atividade_economica,localizacao_sede,valor_contratado,valor_pago,cd_projeto") };
        var roles = new List<List<string>> { Row("cd_contrato,dt_referencia,ds_contrato,cd_entidade,ds_entidade,ds_papel_entidade_contrato,valor_contrato") };
        foreach (var spelling in (Func<string, string>[])[n => n, n => n + ".0", n => "PT" + n, n => "NIF" + n, n => n + "/1", n => n + "-0", n => n.Insert(6, " ").Insert(3, " "), n => "X" + n, n => n[..8], _ => "RGPD", _ => "-", _ => ""])
        {
            persons.Add(Row("$0,2024-05-01,$1,$2,$3,$4,$5,$6,1,$7", canaries.Number("prr cd_entidade"), Written(spelling, "prr nif_entidade"), canaries.Name("prr ds_entidade"), "Beneficiário", Text("prr activity", 0), canaries.Name("prr seat"), "x" + canaries.Number("prr amount"), "X/1"));
            roles.Add(Row("$0,2024-05-01,$1,$2,$3,Adjudicatário,1", "C1", Text("prr party ds_contrato", 0), Written(spelling, "prr party cd_entidade"), canaries.Name("prr party ds_entidade")));
        }

        yield return ("entidades.csv", persons);
        yield return ("entidades-contratos.csv", roles);
        yield return ("projetos.csv",
        [
            Row("cd_projeto,dt_referencia,ds_projeto,sumario,valor_aprovado,valor_pago,subvencoes,emprestimos,nota_final_candidatura,cd_investimento,dt_inicio,dt_prevista_conclusao,dt_efetiva_conclusao"),
            Row("$0,2024-05-01,$1,$2,1,1,,,,$3,$4,,", Code("project"), Text("prr project title", 0), Text("prr project summary", 1), "C05-i01", "x" + canaries.Number("prr project date")),
        ]);
        yield return ("contratos-prr.csv",
        [
            Row("cd_contrato,dt_referencia,ds_contrato,sumario,cd_base_gov,dt_assinatura_contrato,montante_contratualizado,cd_projeto,ds_projeto,perc_contrato_projeto"),
            Row("$0,2024-05-01,$1,$2,$3,2023-02-03,200.00,$4,$5,50", Code("contract"), Text("prr contract title", 0), Text("prr contract summary", 1), "B-" + canaries.Number("prr cd_base_gov"), Code("contract project"), Text("prr ds_projeto", 1)),
        ]);
        yield return ("localizacoes.csv",
        [
            Row("cd_projeto,dt_referencia,cd_nutsii,ds_nutsii,cd_nutsiii,ds_nutsiii,cd_distrito,ds_distrito,cd_concelho,ds_concelho,perc_valor_aprovado,perc_valor_pago"),
            Row("$0,2024-05-01,PT11,$1,PT112,$2,03,$3,0303,$4,60,", Code("location"), Text("prr nuts", 0), Text("prr nuts 3", 0), Text("prr district", 0), Text("prr municipality", 1)),
        ]);
        yield return ("marcos.csv",
        [
            Row("Componente,Número Sequencial,Código da Reforma ou Investimento,Designação da Reforma ou Investimento,Marco / Meta,Designação,Referência,Objetivo,Trimestre,Ano,Data de Conclusão,Valor Atingido"),
            Row("C05,$0,C05-i01,$1,Meta,$2,$3,$4,T4,2025,,$5", "n-" + canaries.Number("prr milestone number"), Text("prr investment", 0), Text("prr milestone", 1), Text("prr baseline", 2), Text("prr goal", 3), Text("prr achieved", 4)),
        ]);
    }

    private string Written(Func<string, string> spelling, string place)
    {
        var number = canaries.Number(place);
        return spelling(number);
    }

    private JsonObject Udata() => new()
    {
        ["data"] = new JsonArray(
            new JsonObject
            {
                ["id"] = $"d-{canaries.Number("udata id")}", ["title"] = Text("udata title", 0), ["slug"] = $"d-{canaries.Number("udata slug")}", ["description"] = Text("udata description", 1), ["license"] = Text("udata licence", 1), ["frequency"] = Text("udata frequency", 0),
                ["page"] = $"https://x.test/?nif={canaries.Number("udata page")}", ["last_update"] = "x" + canaries.Number("udata date"), ["private"] = false, ["tags"] = new JsonArray($"nif-{canaries.Number("udata tag")}"),
                ["owner"] = new JsonObject { ["first_name"] = canaries.Name("udata owner"), ["last_name"] = canaries.Name("udata owner"), ["id"] = canaries.Number("udata owner id"), ["slug"] = canaries.Name("udata owner slug"), ["email"] = $"{canaries.Name("udata owner email")}@x.test" },
                ["contact_points"] = new JsonArray(new JsonObject { ["name"] = canaries.Name("udata contact"), ["email"] = $"{canaries.Name("udata contact email")}@x.test", ["role"] = "contact" }), ["extras"] = new JsonObject { ["author"] = canaries.Name("udata extras") },
                ["organization"] = new JsonObject { ["id"] = $"o-{canaries.Number("udata organization id")}", ["name"] = $"Órgão {canaries.Number("udata organization")}", ["slug"] = $"o-{canaries.Number("udata organization slug")}", ["business_number_id"] = canaries.Number("udata business number") },
                ["resources"] = new JsonArray(new JsonObject { ["id"] = $"r-{canaries.Number("udata resource id")}", ["title"] = Text("udata resource title", 0), ["description"] = Text("udata resource description", 1), ["format"] = Text("udata resource format", 1), ["type"] = Text("udata resource type", 1), ["url"] = $"https://x.test/?nif={canaries.Number("udata resource url")}", ["filetype"] = "remote" }),
            },
            new JsonObject { ["id"] = canaries.Number("udata user id"), ["first_name"] = canaries.Name("udata user"), ["last_name"] = canaries.Name("udata user") }),
    };

    private string Dcat() => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:vcard="http://www.w3.org/2006/vcard/ns#" xml:base="https://portal.example/">
          <dcat:Dataset rdf:about="datasets/d-{canaries.Number("dcat address")}/">
            <dct:title>{Text("dcat title", 0)}</dct:title><dct:description>{Text("dcat description", 1)}</dct:description><dcat:keyword>{Text("dcat keyword", 0)}</dcat:keyword>
            <dct:creator><foaf:Person><foaf:name>{canaries.Name("dcat creator")}</foaf:name></foaf:Person></dct:creator>
            <dct:publisher><foaf:Person><foaf:name>{canaries.Name("dcat publisher")}</foaf:name><foaf:mbox>{canaries.Name("dcat mbox")}@x.test</foaf:mbox></foaf:Person></dct:publisher>
            <dcat:contactPoint><vcard:Individual><vcard:fn>{canaries.Name("dcat contact")}</vcard:fn><vcard:hasEmail rdf:resource="mailto:{canaries.Name("dcat email")}@x.test"/></vcard:Individual></dcat:contactPoint>
            <dcat:distribution><dcat:Distribution><dct:identifier>r-{canaries.Number("dcat resource")}</dct:identifier><dct:title>{Text("dcat resource title", 0)}</dct:title><dcat:downloadURL rdf:resource="https://x.test/?nif={canaries.Number("dcat url")}"/></dcat:Distribution></dcat:distribution>
          </dcat:Dataset>
        </rdf:RDF>
        """;

    private string JsonLd() => $$$"""
        {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#", "@base": "https://portal.example/"},
         "@graph": [{"@id": "datasets/e-{{{canaries.Number("json-ld address")}}}/", "@type": "dcat:Dataset", "dct:title": "{{{Text("json-ld title", 0)}}}", "dct:description": "{{{Text("json-ld description", 1)}}}",
            "dct:publisher": {"@type": "foaf:Agent", "foaf:name": "{{{canaries.Name("json-ld publisher")}}}"}, "dcat:contactPoint": {"@type": "vcard:Kind", "vcard:fn": "{{{canaries.Name("json-ld contact")}}}"},
            "dct:creator": {"@type": "foaf:Person", "foaf:name": "{{{canaries.Name("json-ld creator")}}}"}}]}
        """;

    private JsonObject Publication(string version) => new()
    {
        ["publicationDate"] = "2024-02-01", ["bodsVersion"] = version, ["publisher"] = new JsonObject { ["name"] = _publisher ??= canaries.Name("bods publisher") },
    };

    private JsonArray Bods4()
    {
        JsonObject Statement(string kind, string record, string type, JsonObject details)
            => new() { ["statementId"] = $"statement-{kind}-{canaries.Number($"bods 0.4 {kind} statement id")}-00000000000000000000", ["declarationSubject"] = "E1", ["declaration"] = $"declaration-{canaries.Number($"bods 0.4 {kind} declaration")}", ["recordId"] = record, ["recordType"] = type, ["recordDetails"] = details, ["statementDate"] = "2024-01-10", ["recordStatus"] = "new", ["publicationDetails"] = Publication("0.4") };
        JsonObject Entity(string name, params JsonNode?[] identifiers)
            => new() { ["isComponent"] = false, ["entityType"] = new JsonObject { ["type"] = "registeredEntity" }, ["name"] = name, ["identifiers"] = new JsonArray(identifiers) };
        JsonObject Identifier(string scheme, string id) => new() { ["scheme"] = scheme, ["id"] = id };
        JsonObject Relationship(string subject, string party) => new() { ["isComponent"] = false, ["subject"] = subject, ["interestedParty"] = party, ["interests"] = new JsonArray(new JsonObject { ["type"] = "shareholding", ["directOrIndirect"] = "direct", ["share"] = new JsonObject { ["exact"] = 50 }, ["details"] = canaries.Name("bods interest details") }) };
        var person = "PRT-TAXID-" + canaries.Number("bods 0.4 person record id");
        var trader = "PRT-TAXID-" + canaries.Number("bods 0.4 sole trader record id");
        var late = canaries.Name("bods 0.4 sole trader, first statement without a number");
        var second = Statement("late", "E3", "entity", Entity(late, Identifier("PT-NIF", canaries.Number("bods 0.4 sole trader, second statement"))));
        second["recordStatus"] = "updated";
        second["statementDate"] = "2024-01-20";
        return new JsonArray(
            Statement("entity", "E1", "entity", Entity("Exemplo", Identifier("PT-NIPPC", "500999996"))),
            Statement("trader", trader, "entity", Entity(canaries.Name("bods 0.4 sole trader"), Identifier("PT-NIF", canaries.Number("bods 0.4 sole trader number")))),
            Statement("taxid", "E4", "entity", Entity(canaries.Name("bods 0.4 entity with PRT-TAXID"), Identifier("PRT-TAXID", canaries.Number("bods 0.4 entity PRT-TAXID")))),
            Statement("dni", "E5", "entity", Entity(canaries.Name("bods 0.4 entity with ES-DNI"), Identifier("ES-DNI", canaries.Card("bods 0.4 entity ES-DNI") + "Z"))),
            Statement("first", "E3", "entity", Entity(late)), second,
            Statement("person", person, "person", new JsonObject { ["isComponent"] = false, ["personType"] = "knownPerson", ["names"] = new JsonArray(new JsonObject { ["type"] = "legal", ["fullName"] = canaries.Name("bods 0.4 person") }), ["identifiers"] = new JsonArray(Identifier("PRT-TAXID", canaries.Number("bods 0.4 person number"))) }),
            Statement("relationship", "R-" + canaries.Number("bods 0.4 relationship record id"), "relationship", Relationship("E1", person)),
            Statement("relationship2", "R2", "relationship", Relationship("E1", trader)));
    }

    private JsonArray Bods2()
    {
        JsonObject Statement(string kind, string type) => new() { ["statementID"] = $"statement-{kind}-{canaries.Number($"bods 0.2 {kind} statement id")}-00000000000000000000", ["statementType"] = type, ["statementDate"] = "2024-01-10", ["isComponent"] = false, ["publicationDetails"] = Publication("0.2") };
        var entity = Statement("entity", "entityStatement");
        (entity["entityType"], entity["name"], entity["identifiers"]) = ("registeredEntity", canaries.Name("bods 0.2 sole trader"), new JsonArray(new JsonObject { ["scheme"] = "PT-NIF", ["schemeName"] = "x", ["id"] = canaries.Number("bods 0.2 sole trader number") }));
        var person = Statement("person", "personStatement");
        (person["personType"], person["names"]) = ("knownPerson", new JsonArray(new JsonObject { ["type"] = "individual", ["fullName"] = canaries.Name("bods 0.2 person") }));
        person["identifiers"] = new JsonArray(new JsonObject { ["scheme"] = "PRT-TAXID", ["schemeName"] = "x", ["id"] = canaries.Number("bods 0.2 person number") });
        var relationship = Statement("relationship", "ownershipOrControlStatement");
        relationship["subject"] = new JsonObject { ["describedByEntityStatement"] = entity["statementID"]!.GetValue<string>() };
        relationship["interestedParty"] = new JsonObject { ["describedByPersonStatement"] = person["statementID"]!.GetValue<string>() };
        relationship["interests"] = new JsonArray(new JsonObject { ["type"] = "shareholding", ["interestLevel"] = "direct", ["share"] = new JsonObject { ["exact"] = 50 } });
        return new JsonArray(entity, person, relationship);
    }

    private static byte[] Json(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString(Plain));

    private static List<List<string>> Table(IReadOnlyList<JsonNode?> records)
    {
        var headings = records.SelectMany(r => r!.AsObject().Select(m => m.Key)).Distinct(StringComparer.Ordinal).ToList();
        return [headings, .. records.Select(r => headings.Select(h => r![h] switch { null => "", JsonArray many => string.Join(" | ", many.Select(v => v!.ToString())), var value => value.ToString() }).ToList())];
    }

    private static string Csv(List<List<string>> table, char separator)
        => string.Concat(table.Select(row => string.Join(separator, row.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    private static byte[] Sheet(List<List<string>> table)
        => Zip(
            ("[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""u8.ToArray()),
            ("_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8.ToArray()),
            ("xl/workbook.xml", """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"""u8.ToArray()),
            ("xl/_rels/workbook.xml.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""u8.ToArray()),
            ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"""<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(table.Select((row, y) => $"<row r=\"{y + 1}\">{string.Concat(row.Select((cell, x) => $"<c r=\"{Column(x)}{y + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>"))}</row>"))}</sheetData></worksheet>""")));

    private static string Column(int index) => (index >= 26 ? ((char)('A' + (index / 26) - 1)).ToString() : "") + (char)('A' + (index % 26));

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
