using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Rows that name an id without a row of its own, which a decision says is another that is there: they are read as naming that one, and it is said.</summary>
internal sealed class DecidedIds
{
    private readonly Draft _draft;
    private readonly OneName _names;
    private readonly Repointing _to;
    private readonly SortedDictionary<string, Place> _said = new(StringComparer.Ordinal);

    public DecidedIds(Draft draft)
    {
        _draft = draft;
        _names = new OneName(NameDecision.InForce(draft.Context.Decisions));
        _to = new Repointing(Read);
    }

    /// <summary>A relation, with the ids that it is read with.</summary>
    public Sourced<Relation> Of(in Sourced<Relation> row) => _names.IsEmpty ? row : Of(row, _to.Of, Repointing.Ids(row.Value));

    /// <summary>Does the same with the other tables, once all actors are known.</summary>
    public void Replace()
    {
        if (_names.IsEmpty)
        {
            return;
        }

        Each(_draft.Actors, a => a with { PartOf = _to.Of(a.PartOf) }, a => a.PartOf is { } whole ? [whole] : []);
        Each(_draft.Memberships, _to.Of, m => [m.Person, m.Organisation]);
        Each(_draft.Attendance, _to.Of, a => [a.Actor, a.Event]);
        Each(_draft.Coverage, _to.Of, c => [c.Informant]);
    }

    /// <summary>Whether an id without a row of its own is, by a decision, another that is there.</summary>
    public bool IsKnown(string id) => Read(id) != id;

    /// <summary>Each id that was read as another, said once.</summary>
    public IEnumerable<Finding> Findings => _said.Select(s => FindingCodes.IdReadAs.At(s.Value, s.Key, _names.Id(s.Key)));

    private void Each<T>(List<Sourced<T>> rows, Func<T, T> read, Func<T, IEnumerable<string>> ids)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = Of(rows[i], read, ids(rows[i].Value));
        }
    }

    private Sourced<T> Of<T>(in Sourced<T> row, Func<T, T> read, IEnumerable<string> ids)
    {
        var isOther = false;
        foreach (var id in ids)
        {
            if (Read(id) != id)
            {
                isOther = true;
                _said.TryAdd(id, row.At());
            }
        }

        return isOther ? row with { Value = read(row.Value) } : row;
    }

    private string Read(string id) => _names.Id(id) is var kept && kept != id && !_draft.HasActor(id) && _draft.HasActor(kept) ? kept : id;
}
