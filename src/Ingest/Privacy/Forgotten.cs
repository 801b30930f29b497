using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Whom a database has forgotten, so that a later import does not bring them back.</summary>
internal sealed class Forgotten
{
    private readonly byte[] _secret;
    private readonly HashSet<string> _hashes;
    private readonly Dictionary<string, bool> _asked = new(StringComparer.Ordinal);

    private readonly HashSet<string> _relations;

    private Forgotten(byte[] secret, IEnumerable<string> people, IEnumerable<string> relations) =>
        (_secret, _hashes, _relations) = (secret, people.ToHashSet(StringComparer.Ordinal), relations.ToHashSet(StringComparer.Ordinal));

    /// <summary>Nobody was forgotten.</summary>
    public static Forgotten Nobody { get; } = new([], [], []);

    public bool IsNobody => _hashes.Count == 0;

    public static Forgotten Load(SqliteConnection connection) =>
        connection.Number("SELECT count(*) FROM secret") == 0
            ? Nobody
            : new Forgotten(
                connection.QuerySingle<byte[]>("SELECT value FROM secret"),
                connection.Query<string>("SELECT hash FROM tombstone WHERE hash IS NOT NULL"),
                connection.Query<string>("SELECT hash FROM tombstone_relation"));

    /// <summary>The hash by which somebody is known as forgotten.</summary>
    public static string Hash(byte[] secret, string id) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Pseudonyms.Folded(id))));

    public bool Has(string? id)
    {
        if (id is null || IsNobody)
        {
            return false;
        }

        if (!_asked.TryGetValue(id, out var isForgotten))
        {
            _asked[id] = isForgotten = _hashes.Contains(Hash(_secret, id));
        }

        return isForgotten;
    }

    /// <summary>The actor without them; null when it is one of them.</summary>
    public Actor? Without(Actor actor) =>
        IsNobody ? actor : Has(actor.Id) ? null : Has(actor.PartOf) ? actor with { PartOf = null } : actor;

    /// <summary>The relation without them; null when it is one of theirs, or when only they said it.</summary>
    public Relation? Without(Relation relation)
    {
        if (IsNobody)
        {
            return relation;
        }

        if (Has(relation.Source) || Has(relation.Target))
        {
            return null;
        }

        var said = relation.Evidence.RemoveAll(e => Has(e.ReportedBy));
        if (said.IsEmpty && !relation.Evidence.IsEmpty)
        {
            return null;
        }

        return relation with
        {
            Evidence = said,
            CarriedBy = Without(relation.CarriedBy, id => Has(id) || _relations.Contains(Hash(_secret, id))),
            SourceActingFor = Has(relation.SourceActingFor) ? null : relation.SourceActingFor,
            TargetActingFor = Has(relation.TargetActingFor) ? null : relation.TargetActingFor,
        };
    }

    public bool Has(Membership membership) => Has(membership.Person) || Has(membership.Organisation);

    public bool Has(Attendance attendance) => Has(attendance.Actor) || Has(attendance.Event);

    public bool Has(Coverage coverage) => Has(coverage.Informant);

    public bool Has(NameDecision decision) => Has(decision.First) || Has(decision.Second);

    /// <summary>The settings without them.</summary>
    public ProjectFile Without(ProjectFile project) => IsNobody ? project : Without(project, id => Has(id));

    /// <summary>The settings without some ids.</summary>
    public static ProjectFile Without(ProjectFile project, Func<string, bool> isGone) => project with
    {
        Focal = project.Focal.RemoveAll(id => isGone(id)),
        Overrides = project.Overrides.RemoveRange(project.Overrides.Keys.Where(isGone).ToList()),
    };

    /// <summary>What is left to hang on; a need that named one of them goes whole, for an alternative less would say more than is known.</summary>
    public static CarriedBy Without(CarriedBy carriers, Func<string, bool> isGone) =>
        carriers.Ids.Any(isGone)
            ? CarriedBy.Parse(string.Join(';', carriers.Needs.Where(n => !n.Any(isGone)).Select(n => string.Join('|', n))))
            : carriers;
}
