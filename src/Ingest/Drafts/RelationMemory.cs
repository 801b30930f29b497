using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What is kept of the relations that were read: their ids, where each was first read, what was said of it, and in full only those few that later checks need.</summary>
internal sealed class RelationMemory
{
    private IdIndex _ids = new();
    private readonly List<Place> _firsts = [];
    private readonly List<Said> _said = [];
    private readonly Dictionary<int, Sourced<Relation>> _denials = [];
    private readonly List<ReadTable> _tables = [];

    /// <summary>Findings about single relations, by check.</summary>
    public FindingList[] Findings { get; } = [.. AllChecks.List.Select(_ => new FindingList())];

    /// <summary>The relations that hang on something.</summary>
    public List<Sourced<Relation>> Carried { get; } = [];

    /// <summary>Makes room for so many rows, before the first.</summary>
    public void Expect(int rows)
    {
        _ids = IdIndex.For(rows);
        _firsts.Capacity = rows;
        _said.Capacity = rows;
    }

    /// <summary>Whether a relation was named, in rows that could not be used too.</summary>
    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>The number of a relation.</summary>
    public int NumberOf(string id)
    {
        var number = _ids.Of(id, out var isNew);
        if (isNew)
        {
            _firsts.Add(new Place(-1, 0));
            _said.Add(Said.Nothing);
        }

        return number;
    }

    /// <summary>Keeps a row that hangs on something, one that could not be used too.</summary>
    public void KeepCarried(in Sourced<Relation> row)
    {
        if (!row.Value.CarriedBy.IsNothing)
        {
            Carried.Add(row);
        }
    }

    /// <summary>Where a relation that could be used was read first; null when it was not.</summary>
    public (ReadTable Table, int Index)? First(int number) => number >= 0 && _firsts[number] is { Table: >= 0 } first ? (_tables[first.Table], first.Index) : null;

    /// <summary>Keeps what is needed of a row that can be used.</summary>
    /// <returns>Where the relation was read before; null when this is the first time.</returns>
    public (ReadTable Table, int Index)? Keep(int number, Sourced<Relation> row)
    {
        foreach (var statement in row.Value.Evidence)
        {
            var said = SaidBy(statement);
            _said[number] |= said;
            if (said == Said.Against)
            {
                _denials.TryAdd(number, row);
            }
        }

        if (First(number) is { } first)
        {
            return first;
        }

        if (_tables.Count == 0 || _tables[^1] != row.Table)
        {
            _tables.Add(row.Table);
        }

        _firsts[number] = new Place(_tables.Count - 1, row.Index);
        return null;
    }

    /// <summary>Relations that somebody denies, here or in the database, with what was said here and the first row that denies, else the first row.</summary>
    public IEnumerable<(string Id, Said Said, Func<Sourced<Relation>> Row)> Denied(Draft draft)
    {
        foreach (var (number, row) in _denials)
        {
            yield return (row.Value.Id, _said[number], () => row);
        }

        foreach (var id in draft.Existing?.Denied(Enumerable.Range(0, _ids.Count).Select(_ids.Text)) ?? [])
        {
            if (_ids.Contains(id) && _ids.Of(id, out _) is var number && _firsts[number] is { Table: >= 0 } first && !_denials.ContainsKey(number))
            {
                yield return (id, _said[number], () => RelationRows.Again(_tables[first.Table], first.Index, id, draft));
            }
        }
    }

    public static Said SaidBy(Evidence statement) => statement.Kind == EvidenceKind.Contradicted ? Said.Against : Said.For;

    private readonly record struct Place(int Table, int Index);
}

/// <summary>What was said of a relation.</summary>
[Flags]
internal enum Said : byte
{
    Nothing = 0,
    For = 1,
    Against = 2,
}

/// <summary>A relation that was read, and if it was read before, what its first row says.</summary>
/// <param name="Row">The row.</param>
/// <param name="First">The first row with this id; null when this is it.</param>
internal readonly record struct RelationRow(Sourced<Relation> Row, Sourced<Relation>? First);
