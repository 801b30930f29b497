using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What an import adds to what is there, beside new relations, which are handed on one by one.</summary>
internal sealed class NewContent
{
    public List<Actor> Actors { get; } = [];

    /// <summary>New statements on relations that are there already, or that an earlier row brought, each with its number.</summary>
    public required List<(string Relation, int Number, Evidence Statement)> Statements { get; init; }

    public List<Membership> Memberships { get; } = [];

    public List<Attendance> Attendance { get; } = [];

    public List<Coverage> Coverage { get; } = [];

    /// <summary>What the database knew already and is said again.</summary>
    public required SaidAgain Again { get; init; }

    /// <summary>Whether there is anything in it, relations aside.</summary>
    public bool IsNothing => Actors.Count + Statements.Count + Memberships.Count + Attendance.Count + Coverage.Count == 0;

    /// <summary>Everything together; the content must have been checked.</summary>
    public Ecosystem Join(Ecosystem? existing, IEnumerable<Relation> relations)
    {
        var said = Statements.ToLookup(s => s.Relation, s => s.Statement, StringComparer.Ordinal);
        return new Ecosystem(
            (existing?.Actors ?? []).Concat(Actors),
            (existing?.Relations ?? Enumerable.Empty<Relation>()).Concat(relations).Select(r => said.Contains(r.Id) ? r with { Evidence = [.. r.Evidence, .. said[r.Id]] } : r),
            (existing?.Memberships ?? []).Concat(Memberships),
            (existing?.Attendance ?? []).Concat(Attendance),
            (existing?.Coverage ?? []).Concat(Coverage));
    }
}
