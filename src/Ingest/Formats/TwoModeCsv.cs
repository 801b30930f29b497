using System.Collections.Immutable;
using System.Security.Cryptography;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.TwoMode;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads an attendance list in CSV: a row for each attendance (actor and event, or source and target), or actors down and gatherings across.</summary>
/// <remarks>The same event on several dates is several gatherings (<see cref="Gatherings"/>). In wide form somebody without a mark, and a gathering without one, are there too.</remarks>
internal sealed class TwoModeCsv
{
    private readonly NetworkFindings _ofActors;
    private readonly NetworkFindings _ofList;
    private readonly NetworkDraft _draft;
    private readonly FindingList _findings = new();
    private readonly List<int> _actors = [];
    private readonly List<(string Event, string? Date)> _events = [];
    private readonly HashSet<int> _mentioned = [];

    public TwoModeCsv(string file, string? actors)
    {
        (_ofActors, _ofList) = (new NetworkFindings(Path.GetFileName(actors ?? file)), new NetworkFindings(Path.GetFileName(file)));
        _draft = new NetworkDraft(_ofActors);
    }

    /// <summary>Reads the list, and the table of actors first where there is one.</summary>
    public TwoModeReading Read(string path, string? actors)
    {
        var files = new List<NetworkSource>();
        var isReadable = actors is null || ReadActors(actors, files);
        _draft.Findings = _ofList;
        var reading = Csv.ReadFile(path);
        _findings.AddRange(reading.Findings);
        if (reading.Table is { } table)
        {
            files.Add(new NetworkSource(table.File, table.Sha256, "csv"));
            ReadList(table);
        }

        // Where the actors could not be read, every row would seem to name an unknown one.
        var nodes = _draft.Finish([.. files], isDirected: false, mayMention: actors is null || !isReadable || _ofActors.HasErrors);
        ImmutableArray<Finding> findings = [.. _ofActors.ToImmutable(), .. _findings, .. _ofList.ToImmutable()];
        return new TwoModeReading(findings.Any(f => f.Severity == Severity.Error) || nodes.Table is null ? null : Table(nodes.Table), findings);
    }

    private bool ReadActors(string path, List<NetworkSource> files)
    {
        if (!TableFiles.TryBytes(path, _ofActors.File, out var bytes, out var finding))
        {
            _findings.Add(finding!);
            return false;
        }

        files.Add(new NetworkSource(_ofActors.File, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), "csv"));
        if (!CsvText.TryRead(bytes, out var text, out var encoding))
        {
            _ofActors.Add(FindingCodes.NotText, null, encoding);
            return false;
        }

        NetworkCsv.ReadNodes(text, _draft);
        return true;
    }

    private void ReadList(Table table)
    {
        var mapping = ColumnMapping.Of(table, TableKind.Attendance);
        var ties = ColumnMapping.Of(table, Headings.Ties, mayNameServe: false);
        if (mapping.Find("actor") is { } actor && mapping.Find("event") is { } happening)
        {
            ReadRows(table, mapping, actor, happening);
        }
        else if (ties.Find("source") is { } source && ties.Find("target") is { } target)
        {
            ReadRows(table, ties, source, target);
        }
        else if (AttendanceList.Read(table, isSaid: true) is { } wide)
        {
            // Two columns of one name may be two evenings or one: not guessed.
            _findings.AddRange(mapping.Findings.Where(f => f.Code == FindingCodes.HeadingTwice.Code));
            ReadWide(table, wide);
        }
        else
        {
            _findings.AddRange(mapping.Findings.Where(f => f.Severity == Severity.Error));
        }
    }

    private void ReadRows(Table table, ColumnMapping mapping, Column actor, Column happening)
    {
        _findings.AddRange(mapping.Findings.Where(f => f.Severity == Severity.Error));
        var rows = new RowReader(new ReadTable(table, TableKind.Attendance, mapping), _findings);
        var date = mapping.Find("date")?.Index ?? -1;
        foreach (var row in table.Rows)
        {
            rows.MoveTo(row);
            var (who, what, when) = (rows.Needed(actor.Index, actor.Heading), rows.Needed(happening.Index, happening.Heading), rows.Date(date));
            if (!rows.IsRejected)
            {
                Add(who, what, when?.Text, row.Number);
            }
        }

        if (table.Rows.IsEmpty)
        {
            _findings.Add(FindingCodes.TableEmpty.At(table.At(), "", TableNames.Of(TableKind.Attendance)));
        }
    }

    private void ReadWide(Table table, TablesReading wide)
    {
        _findings.AddRange(wide.Findings);
        foreach (var row in table.Rows)
        {
            // Who has no mark was listed all the same.
            if (row.Text(0).Trim() is { Length: > 0 } who)
            {
                _mentioned.Add(_draft.Mention(who, row.Number));
            }
        }

        var marks = wide.Tables[0];
        ReadRows(marks, ColumnMapping.Of(marks, TableKind.Attendance), marks.Columns[0], marks.Columns[1]);
        // A gathering without a mark has a name and no row.
        foreach (var column in FormTable.OwnColumns(table).Skip(1).Where(c => c.Heading.Length > 0 && !c.IsLeftOut))
        {
            var (name, written) = AttendanceList.Dated(column.Heading);
            _events.Add((name, written.Length > 0 && Dates.TryParse(written, out var date, out _) ? date.Text : null));
        }
    }

    private void Add(string who, string what, string? when, int row)
    {
        var actor = _draft.Mention(who, row);
        _mentioned.Add(actor);
        _actors.Add(actor);
        _events.Add((what, when));
    }

    private TwoModeTable Table(NetworkTable nodes)
    {
        // A table of actors may hold the events as well: what the list names as an event, and never as an actor, is one.
        var named = _events.Select(e => e.Event).ToHashSet(StringComparer.Ordinal);
        var actors = Enumerable.Range(0, nodes.NodeCount).Where(node => _mentioned.Contains(node) || !named.Contains(nodes.Ids[node])).ToArray();
        Array.Sort(actors, (a, b) => string.CompareOrdinal(nodes.Ids[a], nodes.Ids[b]));
        var placeOf = new int[nodes.NodeCount];
        foreach (var (index, node) in actors.Index())
        {
            placeOf[node] = index;
        }

        var gatherings = Gatherings.Of(_events);
        string[] events = [.. gatherings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var place = events.Index().ToDictionary(e => e.Item, e => e.Index, StringComparer.Ordinal);
        return new TwoModeTable
        {
            Files = nodes.Files,
            ActorIds = [.. actors.Select(node => nodes.Ids[node])],
            ActorLabels = [.. actors.Select(node => nodes.Labels[node])],
            Columns = [.. nodes.Columns.Select(c => new NodeColumn(c.Heading, [.. actors.Select(node => c.Values[node])]))],
            EventIds = [.. events],
            EventLabels = [.. events],
            Actors = [.. _actors.Select(node => placeOf[node])],
            Events = [.. gatherings.Take(_actors.Count).Select(name => place[name])],
        };
    }
}
