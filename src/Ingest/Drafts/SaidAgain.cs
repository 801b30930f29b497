using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What an import says that the database knew already: it stays when the import that brought it is undone.</summary>
internal sealed class SaidAgain
{
    /// <summary>Ids of actors.</summary>
    public List<string> Actors { get; } = [];

    /// <summary>Ids of relations.</summary>
    public List<string> Relations { get; } = [];

    /// <summary>Statements, by relation and number.</summary>
    public List<(string Relation, int Number)> Statements { get; } = [];

    /// <summary>Memberships.</summary>
    public List<Membership> Memberships { get; } = [];

    /// <summary>Times at an event.</summary>
    public List<Attendance> Attendance { get; } = [];

    /// <summary>What was covered.</summary>
    public List<Coverage> Coverage { get; } = [];
}
