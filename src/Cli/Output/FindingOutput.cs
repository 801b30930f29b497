using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Cli.Output;

/// <summary>Findings and what became of every row: as JSON, as CSV and as text.</summary>
internal static class FindingOutput
{
    // As many of one code as fit on a screen; files have them all.
    private const int MostOfACode = 20;

    /// <summary>The columns of findings as CSV, with the sentences in the reader's language.</summary>
    public static CsvTable<Finding> Csv(Texts texts) => new CsvTable<Finding>()
        .Text("code", f => f.Code)
        .Text("severity", f => Word(f.Severity))
        .Text("file", f => f.Where.File)
        .Text("sheet", f => f.Where.Sheet)
        .Whole("row", f => f.Where.Row)
        .Text("column", f => f.Where.Column)
        .Text("value", f => f.Found)
        .Text("found", f => FindingText.Of(f, texts.Language).Found)
        .Text("expected", f => FindingText.Of(f, texts.Language).Expected)
        .Text("advice", f => FindingText.Of(f, texts.Language).Advice)
        .Text("item", f => f.Where.Item);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, ImportReport report, Texts texts)
    {
        json.WriteStartObject();
        json.WriteBoolean("stored", report.IsStored);
        json.WriteStartArray("tables");
        foreach (var table in report.Tables)
        {
            ProvenanceJson.Input(json, table);
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in report.Rows)
        {
            Json(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Json(json, finding, texts);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes findings as blocks of text.</summary>
    public static void Screen(TextWriter writer, IEnumerable<Finding> findings, Texts texts)
    {
        foreach (var finding in findings)
        {
            writer.Write(FindingText.Render(finding, texts.Language));
            writer.Write('\n');
        }
    }

    /// <summary>Writes the first findings of each code as blocks of text, and how many more there are: a million alike are read by a program, not by people.</summary>
    public static void First(TextWriter writer, IEnumerable<Finding> findings, Texts texts, string whereTheRestIs)
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var all = findings.ToArray();
        Screen(writer, all.Where(f => f.Code != FindingCodes.NotListed.Code && (seen[f.Code] = seen.GetValueOrDefault(f.Code) + 1) <= MostOfACode), texts);
        foreach (var unlisted in all.Where(f => f.Code == FindingCodes.NotListed.Code && seen.ContainsKey(f.Found)))
        {
            seen[unlisted.Found] += FindingCodes.Count(unlisted);
        }

        var more = seen.Where(code => code.Value > MostOfACode).Select(code => $"{code.Key} ×{texts.Numbers.Screen(code.Value - MostOfACode)}").ToArray();
        if (more.Length > 0)
        {
            writer.Write($"{texts.Of("findings.more", string.Join(", ", more), texts[whereTheRestIs])}\n");
        }
    }

    /// <summary>Writes errors and warnings, of each code the first, and of notes how many there are of each kind; many notes must not hide one error.</summary>
    public static void Brief(TextWriter writer, IReadOnlyCollection<Finding> findings, Texts texts, string whereTheRestIs)
    {
        First(writer, findings.Where(f => f.Severity != Severity.Note || f.Code == FindingCodes.NotListed.Code), texts, whereTheRestIs);
        var notes = findings.Where(f => f.Severity == Severity.Note).GroupBy(f => f.Code == FindingCodes.NotListed.Code ? f.Found : f.Code, StringComparer.Ordinal)
            .Where(g => FindingCodes.Find(g.Key)?.Severity == Severity.Note).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} ×{texts.Numbers.Screen(g.Sum(FindingCodes.Count))}")
            .ToArray();
        if (notes.Length > 0)
        {
            writer.Write($"{texts.Of("findings.brief", string.Join(", ", notes), texts[whereTheRestIs])}\n");
        }
    }

    /// <summary>Writes how many findings there are.</summary>
    public static string Count(IReadOnlyCollection<Finding> findings, Texts texts) => findings.Count == 0
        ? texts["findings.none"]
        : texts.Of(
            "findings.count",
            texts.Count("findings.errors", FindingCodes.Count(findings, Severity.Error)),
            texts.Count("findings.warnings", FindingCodes.Count(findings, Severity.Warning)),
            texts.Count("findings.notes", FindingCodes.Count(findings, Severity.Note)));

    /// <summary>Writes what became of the rows: read = stored + merged + rejected.</summary>
    public static void Rows(TextWriter writer, IEnumerable<TableReport> tables, Texts texts)
    {
        var table = new TextTable(
            texts["column.file"], texts["column.table"], "#" + texts["column.read"], "#" + texts["column.stored"], "#" + texts["column.merged"],
            "#" + texts["column.rejected"], texts["column.encoding"]);
        foreach (var t in tables)
        {
            table.Add(
                t.Name, Wording.Code(texts, "table", t.Table), texts.Numbers.Screen(t.Read), texts.Numbers.Screen(t.Stored), texts.Numbers.Screen(t.Merged),
                texts.Numbers.Screen(t.Rejected), t.Separator.Length == 0 ? t.Encoding : $"{t.Encoding} \"{(t.Separator == "\t" ? "tab" : t.Separator)}\"");
        }

        if (!table.IsEmpty)
        {
            table.Write(writer);
        }
    }

    /// <summary>The exit code that findings lead to.</summary>
    public static int ExitCode(IEnumerable<Finding> findings, bool isStrict)
    {
        var code = ExitCodes.Done;
        foreach (var finding in findings)
        {
            if (FileCodes.Contains(finding.Code))
            {
                return ExitCodes.FileTrouble;
            }

            code = finding.Severity == Severity.Error || isStrict ? ExitCodes.Findings : code;
        }

        return code;
    }

    /// <summary>How bad a finding is, as files write it.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static readonly HashSet<string> FileCodes = [FindingCodes.FileMissing.Code, FindingCodes.FileUnreadable.Code, FindingCodes.FolderMissing.Code];

    private static void Json(Utf8JsonWriter json, RowReport row)
    {
        json.WriteStartObject();
        json.WriteString("file", row.Where.File);
        json.WriteString("sheet", row.Where.Sheet);
        json.Number("row", row.Where.Row);
        json.WriteString("item", row.Where.Item);
        json.WriteString("became", row.IsRejected ? "rejected" : "merged");
        json.List("codes", row.Codes);
        json.WriteString("sameAs", row.IsRejected ? null : row.SameAs ?? "database");
        json.WriteEndObject();
    }

    private static void Json(Utf8JsonWriter json, Finding finding, Texts texts)
    {
        var said = FindingText.Of(finding, texts.Language);
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Word(finding.Severity));
        json.WriteString("file", finding.Where.File);
        json.WriteString("sheet", finding.Where.Sheet);
        json.Number("row", finding.Where.Row);
        json.WriteString("item", finding.Where.Item);
        json.WriteString("column", finding.Where.Column);
        json.WriteString("value", finding.Found);
        json.WriteString("found", said.Found);
        json.WriteString("expected", said.Expected);
        json.WriteString("advice", said.Advice);
        json.WriteEndObject();
    }
}
