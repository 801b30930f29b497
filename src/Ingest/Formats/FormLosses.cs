using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Counts what a form cannot hold while it is written: rows with the column that is the reason, and columns with the number of rows that filled them in.</summary>
internal sealed class FormLosses(Ecosystem ecosystem)
{
    private static readonly string[] Everywhere = ["id", "source", "target", "type", "directed", "status"];

    private readonly SortedDictionary<TableKind, SortedDictionary<string, int>> _rows = [];
    private readonly SortedDictionary<TableKind, SortedDictionary<string, int>> _columns = [];

    /// <summary>A row that is left out.</summary>
    /// <param name="kind">Of which table.</param>
    /// <param name="reason">The columns in which the reason stands, or what it says.</param>
    /// <param name="count">How many.</param>
    public void Row(TableKind kind, string reason, int count = 1) => Add(_rows, kind, reason, count);

    /// <summary>A value that is left out of a row that is written.</summary>
    public void Value(TableKind kind, string column, int count = 1) => Add(_columns, kind, column, count);

    /// <summary>A whole table that is left out.</summary>
    public void Table(TableKind kind) => Row(kind, "*", Count(kind));

    /// <summary>Of relations that are written, the columns that the form does not have.</summary>
    /// <param name="written">The relations.</param>
    /// <param name="carried">The columns that it has.</param>
    public void Columns(IEnumerable<Relation> written, params string[] carried)
    {
        var relations = written.ToArray();
        Value(TableKind.Relations, "id", relations.Count(r => !IsMade(r)));
        Value(TableKind.Relations, "status", relations.Count(r => r.Status != RelationStatus.Active));
        var table = EcosystemRows.Of(new Ecosystem(ecosystem.Actors, relations)).First(t => t.Kind == TableKind.Relations);
        foreach (var rows in table.Rows.GroupBy(r => r[0], StringComparer.Ordinal))
        {
            for (var i = 0; i < table.Headings.Length; i++)
            {
                if (!Everywhere.Contains(table.Headings[i]) && !carried.Contains(table.Headings[i]) && rows.Any(r => r[i].Length > 0))
                {
                    Value(TableKind.Relations, table.Headings[i]);
                }
            }
        }
    }

    /// <summary>Actors of which only the id is written.</summary>
    public void ActorColumns()
    {
        var table = EcosystemRows.Of(ecosystem).First(t => t.Kind == TableKind.Actors);
        for (var i = 0; i < table.Headings.Length; i++)
        {
            Value(TableKind.Actors, table.Headings[i], table.Headings[i] == "id" ? 0 : table.Rows.Count(r => r[i].Length > 0));
        }
    }

    /// <summary>What was counted, table by table.</summary>
    public IEnumerable<Finding> Findings(string file, string form)
    {
        foreach (var (kind, reasons) in _rows)
        {
            yield return FindingCodes.RowsNotCarried.At(new Place(file), TableNames.Of(kind), $"{reasons.Values.Sum()}", $"{Count(kind)}", Said(reasons), form);
        }

        foreach (var (kind, columns) in _columns)
        {
            yield return FindingCodes.NotCarried.At(new Place(file), TableNames.Of(kind), Said(columns), form);
        }
    }

    private int Count(TableKind kind) => kind switch
    {
        TableKind.Actors => ecosystem.Actors.Length,
        TableKind.Relations => ecosystem.Relations.Length,
        TableKind.Memberships => ecosystem.Memberships.Length,
        TableKind.Attendance => ecosystem.Attendance.Length,
        _ => ecosystem.Coverage.Length,
    };

    /// <summary>An id that a file without ids would get as well.</summary>
    private static bool IsMade(Relation r)
    {
        var made = RelationRows.MadeId(r.Source, r.Type, r.Target, 1);
        return r.Id == made || r.Id.StartsWith(made + "#", StringComparison.Ordinal);
    }

    private static string Said(SortedDictionary<string, int> counts) => string.Join(", ", counts.Select(c => $"{c.Key}: {c.Value}"));

    private static void Add(SortedDictionary<TableKind, SortedDictionary<string, int>> counts, TableKind kind, string name, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (!counts.TryGetValue(kind, out var own))
        {
            counts.Add(kind, own = new SortedDictionary<string, int>(StringComparer.Ordinal));
        }

        own[name] = own.GetValueOrDefault(name) + count;
    }
}
