using System.Collections.Immutable;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Whether the departments that a cooperative deals with know one another, or the cooperative has to join them.</summary>
/// <remarks>
/// Definition: heads = the departments of the institution with a contact of the ego. Two heads are tied by a contact of their officials, or by an official of both, and never by way
/// of the ego. M = fragmentation of the heads (1 - pairs joined / pairs); beside it the same when any official of the institution may join them. Doors: an official of
/// several departments is one, and so is each department with officials of its own; effective doors 1 / sum of q², q the share of contact persons, or of contact
/// ties. Fixed contact: a contact person who is in, or in contact with, every head. Joined only by the ego: pairs of heads that are not tied and that no third unit is in contact with both of.
/// The mirror: an institution that deals with many cooperatives; the heads are the cooperatives.
/// Range: M and the shares 0-1, doors 1 and up. Higher M means: more of the joining is left to the ego.
/// Undefined: M and shares with fewer than two heads; doors when nobody is named. Strengths: ignored. Direction: ignored.
/// Contacts of people with two hats: each reading is a body of its own (<see cref="HeadReadings"/>); who is in a department goes by membership.
/// Absences count: over recorded relations unless every contact person was asked for all.
/// Checked against: the toy neighbourhood and the official of four areas of the real set, by hand.
/// </remarks>
public static class ManyHeaded
{
    /// <summary>The heads of an institution as an organisation meets them, by contacts of which it is sure for whom both ends stand.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="ego">Id of the organisation.</param>
    /// <param name="institution">Id of the institution as a whole.</param>
    /// <returns>The heads; null when no contact is recorded.</returns>
    public static Heads? Of(Measurement m, string ego, string institution) =>
        m.HeadsOf(institution).Certain(ego);

    /// <summary>The cooperatives as an institution meets them: the same, seen from the other side.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="institution">Id of the institution as a whole.</param>
    /// <returns>The heads; null when no contact with a cooperative is recorded.</returns>
    public static Heads? Mirror(Measurement m, string institution) => Cooperatives(m, institution).Certain(institution);

    /// <summary>The heads of an institution in every reading.</summary>
    internal static HeadReadings Institution(Measurement m, string institution) => new(
        m,
        root => root == institution,
        (id, _) => Departments(m.Reading, id, institution),
        [.. m.PeopleByRoot.Where(p => p.Roots.Contains(institution)).Select(p => (p.Id, Departments(m.Reading, p.Id, institution)))]);

    /// <summary>The cooperatives as an institution meets them, in every reading; somebody of two of them joins them, as an official of two departments does.</summary>
    internal static HeadReadings Cooperatives(Measurement m, string institution)
    {
        bool IsHead(string? root) => root is not null && root != institution && IsCooperative(m.Reading, root);
        return new HeadReadings(
            m, IsHead, (_, root) => [root], [.. m.PeopleByRoot.Select(p => (p.Id, Heads: p.Roots.Where(IsHead).ToImmutableArray())).Where(p => !p.Heads.IsEmpty)]);
    }

    /// <summary>The departments that somebody or something inside an institution stands for.</summary>
    internal static ImmutableArray<string> Departments(Reading reading, string id, string institution)
    {
        if (id == institution)
        {
            return [];
        }

        return reading.Kind(reading.Ecosystem.Actor(id))?.IsOrganisation == true
            ? [id]
            : [.. reading.DepartmentsOf(id).Where(d => reading.RootOf(d) == institution)];
    }

    private static bool IsCooperative(Reading reading, string id) => reading.Unit(id).Kind.Kind == "cooperative";
}

/// <summary>The heads that an ego meets, and whether they know one another.</summary>
/// <param name="All">The departments (or cooperatives) with a contact of the ego, by id.</param>
/// <param name="WithoutHead">Ends of contacts that stand for no head: listed, not counted.</param>
/// <param name="Persons">The contact persons and roles that stand for a head.</param>
/// <param name="Fragmentation">M; null with fewer than two heads.</param>
/// <param name="FragmentationThroughAll">M when anybody inside may join two heads, step by step.</param>
/// <param name="TiedPairs">Pairs of heads that are tied.</param>
/// <param name="Doors">Effective number of doors, by contact persons; null when nobody is named.</param>
/// <param name="DoorsByTies">The same by contact ties.</param>
/// <param name="FixedContact">A contact person who is in or in contact with every head; null when there is none.</param>
/// <param name="OnlyByEgo">Pairs of heads that the ego alone joins.</param>
/// <param name="Relations">Ids of the relations behind it.</param>
public sealed record Heads(
    ImmutableArray<string> All,
    ImmutableArray<string> WithoutHead,
    ImmutableArray<string> Persons,
    double? Fragmentation,
    double? FragmentationThroughAll,
    int TiedPairs,
    double? Doors,
    double? DoorsByTies,
    string? FixedContact,
    ImmutableArray<HeadPair> OnlyByEgo,
    ImmutableArray<string> Relations)
{
    /// <summary>Tied pairs of heads, of all pairs; null with fewer than two heads.</summary>
    public double? TiedShare => All.Length < 2 ? null : 2.0 * TiedPairs / ((long)All.Length * (All.Length - 1));
}

/// <summary>Two heads.</summary>
/// <param name="One">Id of the first in ordinal order.</param>
/// <param name="Other">Id of the other.</param>
public readonly record struct HeadPair(string One, string Other);
