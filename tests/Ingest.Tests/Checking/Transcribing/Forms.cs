using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Checking.Transcribing;

/// <summary>Relations or attendance in a table of another form, beside the actors as rows of CSV.</summary>
internal abstract class FormFile : Transcription
{
    protected const string File = "contact.csv";

    public override Transcript? Write(TableSet set, Scratch scratch)
    {
        if (set.Find(Kind) is not { } table || Text(table, set.Find(TableKind.Actors)) is not { } text)
        {
            return null;
        }

        var actors = set.Find(TableKind.Actors);
        return new Transcript(
            [
                .. actors is null ? (ImportFile[])[] : [scratch.Write("actors.csv", TextTables.Text(actors.Headings, actors.Rows))],
                scratch.Write(FileName, text),
            ],
            (of, row, heading) => of.Kind != Kind ? null : row < 0 ? heading is null ? At(1, null) : null : Stands(of, row, heading));
    }

    public override bool Carries(TableKind kind, string? heading) => kind == Kind && (heading is null or "source" or "target" or "strength" or "type");

    protected virtual TableKind Kind => TableKind.Relations;

    protected virtual string FileName => File;

    protected abstract string? Text(PlainTable table, PlainTable? actors);

    protected abstract Place? Stands(PlainTable table, int row, string? heading);

    protected virtual Place At(int row, string? column) => new(FileName, row, column, TableNames.Of(Kind));

    protected static string Cell(PlainTable table, int row) => table.Text(row, "strength") is { Length: > 0 } strength ? strength : "x";
}

/// <summary>The same actors down and across; what relation it is, the name of the file says.</summary>
internal sealed class MatrixFile : FormFile
{
    private string[] _names = [];
    private string _type = "contact";

    public override string Name => "matrix";

    protected override string FileName => $"{_type}.csv";

    protected override string? Text(PlainTable table, PlainTable? actors)
    {
        var rows = Enumerable.Range(0, table.Rows.Length).ToArray();
        var ends = rows.SelectMany(r => new[] { table.Text(r, "source"), table.Text(r, "target") });
        _names = [.. ends.Concat(actors is null ? [] : Enumerable.Range(0, actors.Rows.Length).Select(r => actors.Text(r, "id"))).Concat(["p", "q", "w"]).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        // Only relations of one type fit into a matrix, and each pair once.
        _type = rows.Length > 0 ? table.Text(0, "type") : "contact";
        if (Words.Types.Find(_type) is null || rows.Any(r => table.Text(r, "type") != _type) || rows.Select(r => (table.Text(r, "source"), table.Text(r, "target"))).Distinct().Count() < rows.Length)
        {
            return null;
        }

        var cells = rows.ToDictionary(r => (table.Text(r, "source"), table.Text(r, "target")), r => Cell(table, r));
        return TextTables.Text(["", .. _names], _names.Select(down => (string[])[down, .. _names.Select(across => cells.GetValueOrDefault((down, across), "0"))]));
    }

    protected override Place? Stands(PlainTable table, int row, string? heading) => Array.IndexOf(_names, table.Text(row, "source")) is >= 0 and var index
        ? heading switch
        {
            null => At(index + 2, null),
            "source" => At(index + 2, ""),
            "target" or "strength" or "type" => At(index + 2, table.Text(row, "target")),
            _ => null,
        }
        : null;
}

/// <summary>A respondent a row, a question and a name a column.</summary>
internal sealed class SurveyFile : FormFile
{
    private string[] _respondents = [];

    public override string Name => "survey";

    protected override string FileName => "enquete.csv";

    protected override string? Text(PlainTable table, PlainTable? actors)
    {
        var rows = Enumerable.Range(0, table.Rows.Length).ToArray();
        _respondents = [.. rows.Select(r => table.Text(r, "source")).Distinct(StringComparer.Ordinal)];
        var asked = rows.Select(r => (Type: table.Text(r, "type"), To: table.Text(r, "target"))).Concat(new[] { "p", "q", "w" }.Select(name => (Type: "contact", To: name))).Distinct().ToArray();
        if (asked.Any(a => a.Type.Length == 0 || a.To.Length == 0) || _respondents.Contains("") || rows.Any(r => Words.Types.Find(table.Text(r, "type")) is null))
        {
            return null;
        }

        var cells = rows.GroupBy(r => (table.Text(r, "source"), table.Text(r, "type"), table.Text(r, "target"))).ToDictionary(g => g.Key, g => Cell(table, g.First()));
        return TextTables.Text(
            ["respondent", .. asked.Select(a => $"{a.Type} [{a.To}]")],
            _respondents.Select(who => (string[])[who, .. asked.Select(a => cells.GetValueOrDefault((who, a.Type, a.To), "0"))]));
    }

    public override bool Carries(TableKind kind, string? heading) => base.Carries(kind, heading) || (kind == Kind && heading == "reported_by");

    protected override Place? Stands(PlainTable table, int row, string? heading) => heading switch
    {
        "source" or "reported_by" => At(Row(table, row), "respondent"),
        // A cell is a relation.
        null or "target" or "type" or "strength" => At(Row(table, row), $"{table.Text(row, "type")} [{table.Text(row, "target")}]"),
        _ => null,
    };

    // What is wrong with a respondent is so in the relations and in what was covered.
    protected override Place At(int row, string? column) => base.At(row, column) with { Sheet = "*" };

    private int Row(PlainTable table, int row) => Array.IndexOf(_respondents, table.Text(row, "source")) + 2;
}

/// <summary>Actors down, gatherings across.</summary>
internal sealed class AttendanceFile : FormFile
{
    private string[] _actors = [];

    public override string Name => "attendance list";

    protected override TableKind Kind => TableKind.Attendance;

    public override bool Carries(TableKind kind, string? heading) => kind == Kind && heading != "role";

    protected override string FileName => "aanwezigheid.csv";

    protected override string? Text(PlainTable table, PlainTable? actors)
    {
        var rows = Enumerable.Range(0, table.Rows.Length).ToArray();
        _actors = [.. rows.Select(r => table.Text(r, "actor")).Distinct(StringComparer.Ordinal)];
        string[] gatherings = [.. rows.Select(r => Gathering(table, r)).Distinct()];
        var was = rows.Select(r => (table.Text(r, "actor"), Gathering(table, r))).ToHashSet();
        return TextTables.Text(["wie", .. gatherings], _actors.Select(who => (string[])[who, .. gatherings.Select(g => was.Contains((who, g)) ? "x" : "")]));
    }

    protected override Place? Stands(PlainTable table, int row, string? heading) => heading switch
    {
        null => At(Array.IndexOf(_actors, table.Text(row, "actor")) + 2, null),
        "actor" => At(Array.IndexOf(_actors, table.Text(row, "actor")) + 2, "wie"),
        "event" or "date" => At(Array.IndexOf(_actors, table.Text(row, "actor")) + 2, Gathering(table, row)),
        _ => null,
    };

    private static string Gathering(PlainTable table, int row) => $"{table.Text(row, "event")} {table.Text(row, "date")}".Trim();
}

/// <summary>From, to, and a column for each type of relation.</summary>
internal sealed class NetMapFile : FormFile
{
    public override string Name => "Net-Map";

    protected override string FileName => "netmap.csv";

    protected override string? Text(PlainTable table, PlainTable? actors)
    {
        var rows = Enumerable.Range(0, table.Rows.Length).ToArray();
        string[] types = [.. rows.Select(r => table.Text(r, "type")).Distinct(StringComparer.Ordinal)];
        return types.Length == 0 || types.Any(t => Words.Types.Find(t) is null)
            ? null
            : TextTables.Text(["from", "to", .. types], rows.Select(r => (string[])[table.Text(r, "source"), table.Text(r, "target"), .. types.Select(t => table.Text(r, "type") == t ? Cell(table, r) : "")]));
    }

    protected override Place? Stands(PlainTable table, int row, string? heading) => heading switch
    {
        null => At(row + 2, null),
        "source" => At(row + 2, "from"),
        "target" => At(row + 2, "to"),
        "type" or "strength" => At(row + 2, table.Text(row, "type")),
        _ => null,
    };
}
