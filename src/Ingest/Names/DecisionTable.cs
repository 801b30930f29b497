using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Names;

/// <summary>The decisions on names as a small table that a project carries along: <c>names.csv</c>.</summary>
public static class DecisionTable
{
    /// <summary>The name of the file in the folder of a project.</summary>
    public const string FileName = "names.csv";

    /// <summary>The columns, in the order in which they are written.</summary>
    internal static ImmutableArray<Field> Columns { get; } =
    [
        new("first", ["eerste", "a"], [], IsRequired: true),
        new("second", ["tweede", "b"], [], IsRequired: true),
        new("verdict", ["besluit", "oordeel"], [], IsRequired: true),
        new("kept", ["blijft", "behouden"], []),
        new("by", ["door", "wie"], [], IsRequired: true),
        new("on", ["op", "datum", "date"], [], IsRequired: true),
        new("note", ["opmerking", "toelichting"], []),
    ];

    private static readonly Words Verdicts = Words.Make(
        "same: zelfde, hetzelfde, dezelfde, gelijk, een",
        "part_of: onderdeel, onderdeel van, deel van",
        "different: ander, anders, verschillend, twee, niet hetzelfde",
        "undone: ongedaan, ongedaan gemaakt, ingetrokken");

    /// <summary>Whether a file is the table of decisions: it is called so, and has its columns. A table of names of another sort is not.</summary>
    /// <param name="path">The file.</param>
    public static bool IsAt(string path) =>
        string.Equals(Path.GetFileName(path), FileName, StringComparison.OrdinalIgnoreCase) && File.Exists(path)
        && TableFiles.Read(path).Tables is [var table] && Columns.Where(c => c.IsRequired).All(c => ColumnMapping.Of(table, Columns, mayNameServe: false).Find(c.Name) is not null);

    /// <summary>Reads the table.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The decisions in the order of the rows, and every finding; none of the decisions when one is an error.</returns>
    public static (ImmutableArray<NameDecision> Decisions, ImmutableArray<Finding> Findings) Read(string path)
    {
        var reading = TableFiles.Read(path);
        var findings = new FindingList();
        findings.AddRange(reading.All);
        var decisions = ImmutableArray.CreateBuilder<NameDecision>();
        foreach (var table in reading.Tables)
        {
            var mapping = ColumnMapping.Of(table, Columns, mayNameServe: false);
            findings.AddRange(mapping.Findings);
            // Which of the five tables it would be plays no part: only its cells are read.
            var rows = new RowReader(new ReadTable(table, TableKind.Actors, mapping), findings);
            foreach (var row in table.Rows)
            {
                rows.MoveTo(row);
                if (Decision(rows) is { } decision)
                {
                    decisions.Add(decision);
                }
            }
        }

        return (findings.Any(f => f.Severity == Severity.Error) ? [] : decisions.ToImmutable(), [.. findings]);
    }

    /// <summary>The word for a verdict, as the table and the database have it.</summary>
    internal static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Same => "same",
        Verdict.PartOf => "part_of",
        Verdict.Different => "different",
        Verdict.Undone => "undone",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no word for this verdict."),
    };

    internal static Verdict ParseVerdict(string word) => word switch
    {
        "same" => Verdict.Same,
        "part_of" => Verdict.PartOf,
        "different" => Verdict.Different,
        _ => Verdict.Undone,
    };

    private static NameDecision? Decision(RowReader rows)
    {
        int C(string field) => rows.Table.Index(field);
        var (first, second, by) = (rows.Needed(C("first"), "first"), rows.Needed(C("second"), "second"), rows.Needed(C("by"), "by"));
        var (said, day) = (rows.Needed(C("verdict"), "verdict"), rows.Needed(C("on"), "on"));
        var verdict = said.Length > 0 ? rows.Word(C("verdict"), Verdicts) : null;
        var on = day.Length > 0 ? rows.Date(C("on")) : null;
        if (on is { } date && date.First.AddDays(1) != date.After)
        {
            rows.Complain(FindingCodes.DateWrong, C("on"), day);
        }

        if (first.Length > 0 && first == second)
        {
            rows.Complain(FindingCodes.DecisionOnItself, C("second"), first);
        }

        var kept = rows.Text(C("kept"));
        if (verdict == "same" && kept != first && kept != second)
        {
            rows.Complain(FindingCodes.KeptIsNeither, C("kept"), kept ?? "", first, second);
        }

        return rows.IsRejected
            ? null
            : new NameDecision(first, second, ParseVerdict(verdict!), by, on!.Value.First, verdict == "same" ? kept : null, rows.Text(C("note")));
    }
}
