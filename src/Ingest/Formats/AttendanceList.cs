using System.Text.RegularExpressions;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads an attendance list in wide form: actors down, gatherings across, a mark where somebody was there.</summary>
/// <remarks>A date behind the name of a gathering is its date: <c>buurtoverleg 2024-10-08</c>. Another word than yes or no is the role in which somebody was there.</remarks>
internal static partial class AttendanceList
{
    /// <summary>The heading above the actors in what we write: on both sides of the stroke are the two kinds of a two-mode list.</summary>
    public const string Corner = @"actor \ event";

    private const int LongestRole = 40;

    public static TablesReading? Read(Table table, bool isSaid)
    {
        var columns = FormTable.OwnColumns(table);
        var mapping = ColumnMapping.Of(table, TableKind.Attendance);
        var isMarked = IsMarked(table);
        if (columns.Length < (isMarked ? 1 : 2) || (!isSaid && !isMarked && !Looks(table, columns, mapping)))
        {
            return null;
        }

        var findings = new List<Finding>();
        var rows = new List<Row>();
        var events = columns.Skip(1).Where(c => c.Heading.Length > 0 && !c.IsLeftOut).ToArray();
        foreach (var row in table.Rows)
        {
            foreach (var column in events)
            {
                var text = row.Text(column.Index).Trim();
                var isAnswer = Answer.TryRead(text, out var answer);
                if (!isAnswer && !isMarked && (text.Length > LongestRole || text.Any(char.IsDigit)))
                {
                    findings.Add(FindingCodes.AnswerWrong.At(table.At(row.Number, column.Heading), text));
                }
                else if (!isAnswer || answer.IsYes)
                {
                    var (name, date) = Dated(column.Heading);
                    rows.Add(row with { Values = [row.Text(0).Trim(), name, date, isAnswer ? "" : text], Stands = [table.Columns[0].Heading, column.Heading, column.Heading, column.Heading] });
                }
            }
        }

        findings.Insert(0, FindingCodes.FormRecognised.At(table.At(), "attendance", $"{table.Rows.Length} × {events.Length}", $"{rows.Count} x", string.Join("; ", events.Take(3).Select(e => e.Heading))));
        return new TablesReading([FormTable.Of(table, TableKind.Attendance, ["actor", "event", "date", "role"], rows)], [.. findings], IsWhole: true);
    }

    /// <summary>Whether the first heading names both kinds: <c>who \ where</c>. Then every text in a cell that says neither yes nor no is a role.</summary>
    public static bool IsMarked(Table table) => table.Columns.Length > 0 && table.Columns[0].Heading.Contains('\\');

    /// <summary>The heading of a gathering, so that it is read back as the same.</summary>
    public static string Heading(string name, string date) => date.Length > 0 ? $"{name} ({date})" : Dated(name) == (name, "") ? name : $"{name} ()";

    /// <summary>Whether a cell can say a role: it is no word for yes or no, and no number.</summary>
    public static bool IsRole(string text) => text.Length > 0 && text == text.Trim() && !Answer.TryRead(text, out _);

    /// <summary>It is called an attendance list and has no column for the gathering, and its cells are marks.</summary>
    private static bool Looks(Table table, Column[] columns, ColumnMapping mapping) =>
        TableNames.OfName(table.Sheet ?? table.File) == TableKind.Attendance
        && mapping.Find("event") is null
        && table.Rows.All(row => columns.Skip(1).All(c => row.Text(c.Index).Length <= LongestRole));

    /// <summary>The name of a gathering and its date, as its heading says them; the date is empty where there is none.</summary>
    public static (string Name, string Date) Dated(string heading) =>
        Bracketed().Match(heading) is { Success: true } dated ? (dated.Groups["name"].Value, dated.Groups["date"].Value)
        : DateBehind().Match(heading) is { Success: true } match ? (match.Groups["name"].Value, match.Groups["date"].Value) : (heading, "");

    /// <summary>A date between brackets, a year too; nothing between them says that there is none.</summary>
    [GeneratedRegex(@"^(?<name>.*\S)\s*\((?<date>[0-9]{4}(-[0-9]{2}){0,2}|)\)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>.*\S)\s*[ (,]\s*(?<date>[0-9]{4}-[0-9]{2}(-[0-9]{2})?|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4})\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DateBehind();
}
