using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What an import adds to what is there.</summary>
internal sealed class NewContent
{
    public List<Actor> Actors { get; } = [];

    /// <summary>New relations with all their statements.</summary>
    public List<Relation> Relations { get; } = [];

    /// <summary>New statements on relations that are there already.</summary>
    public List<(Relation Relation, Evidence Statement)> Statements { get; } = [];

    public List<Membership> Memberships { get; } = [];

    public List<Attendance> Attendance { get; } = [];

    public List<Coverage> Coverage { get; } = [];

    public bool IsEmpty => Count == 0;

    public int Count => Actors.Count + Relations.Count + Statements.Count + Memberships.Count + Attendance.Count + Coverage.Count;

    /// <summary>Everything together; the content must have been checked.</summary>
    public Ecosystem Join(Ecosystem? existing)
    {
        var said = Statements.ToLookup(s => s.Relation.Id, s => s.Statement, StringComparer.Ordinal);
        return new Ecosystem(
            (existing?.Actors ?? []).Concat(Actors),
            (existing?.Relations ?? []).Select(r => said.Contains(r.Id) ? r with { Evidence = [.. r.Evidence, .. said[r.Id]] } : r).Concat(Relations),
            (existing?.Memberships ?? []).Concat(Memberships),
            (existing?.Attendance ?? []).Concat(Attendance),
            (existing?.Coverage ?? []).Concat(Coverage));
    }
}
