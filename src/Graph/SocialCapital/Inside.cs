using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Who is inside an organisation, which of them are known to be in contact, and which pairs were observed.</summary>
/// <remarks>
/// Inside are the persons, roles and groups of the organisation; of an institution with two or more recorded departments, seen whole, its
/// departments: who of a municipality's hundreds of officials know one another is not the question, whether its departments do is.
/// </remarks>
internal sealed class Inside
{
    private const string Contact = "contact";
    private readonly HashSet<int> _complete;

    private Inside(Measurement m, string organisation, ImmutableArray<string> members, ImmutableArray<InsideTie> ties, string view, int leftOut = 0)
    {
        (Measurement, Organisation, Members, View) = (m, organisation, members, view);
        LeftOut = leftOut;
        Labels = NodeLabels.Of(members);
        Ties = ties;
        Network = NetworkBuilder.Build(
            Labels.Count,
            ties.Select(t => Labels.IndexOf(t.One)).ToArray(),
            ties.Select(t => Labels.IndexOf(t.Other)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        Relations = [.. ties.SelectMany(t => t.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _complete = [.. members.Where(IsComplete).Select(Labels.IndexOf)];
        All = (long)members.Length * (members.Length - 1) / 2;
        Observed = IsAsked ? CountObserved() : Network.TieCount;
        WhyNot = FindWhyNot();
    }

    public Measurement Measurement { get; }

    public string Organisation { get; }

    /// <summary>The name of the view in results.</summary>
    public string View { get; }

    /// <summary>Ids, ordinal.</summary>
    public ImmutableArray<string> Members { get; }

    public NodeLabels Labels { get; }

    /// <summary>The contacts between two members, each pair once.</summary>
    public ImmutableArray<InsideTie> Ties { get; }

    public Network Network { get; }

    /// <summary>Contacts between two members that are no ties here, because an end belongs to other organisations too and nobody said for which it acts.</summary>
    public int LeftOut { get; }

    /// <summary>Ids of the relations behind the ties.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>True when anybody inside was a complete source.</summary>
    public bool IsAsked => _complete.Count > 0;

    public long Observed { get; }

    public long All { get; }

    /// <summary>Why nothing can be said of the inside; null when something can.</summary>
    public Reason? WhyNot { get; }

    private bool IsOfDepartments => View != PersonView.Name;

    public static Inside Of(Measurement m, string organisation)
    {
        var departments = DepartmentsOf(m, organisation);
        return departments.Length >= 2 ? OfDepartments(m, organisation, departments) : OfPeople(m, organisation);
    }

    /// <summary>Whether a pair is known to be a tie or a non-tie.</summary>
    public bool IsObserved(int one, int other) => _complete.Contains(one) || _complete.Contains(other) || Network.HasTie(one, other);

    /// <summary>A score without a number yet.</summary>
    public Score Blank(string measure) => new()
    {
        Ego = Organisation,
        View = View,
        Measure = measure,
        N = Members.Length,
        ObservedDyads = Observed,
        AllDyads = All,
        Ties = Relations,
        Evidence = Measurement.Count(Relations),
        Flags =
        [
            .. WhyNot is null && Observed < All ? ["over recorded relations"] : ImmutableArray<string>.Empty,
            .. LeftOut > 0 ? [$"dual-hatted left out: {LeftOut}"] : ImmutableArray<string>.Empty,
        ],
        Reason = WhyNot,
    };

    private static Inside OfPeople(Measurement m, string organisation)
    {
        var members = m.Observation.PeopleOf(organisation);
        var isInside = members.ToHashSet(StringComparer.Ordinal);
        var ties = m.ContactsOf(organisation)
            .Where(t => t.OneUnit == organisation && t.OtherUnit == organisation && isInside.Contains(t.One) && isInside.Contains(t.Other))
            .Select(t => new InsideTie(t.One, t.Other, t.Relations, Strength(m, t.Relations)));
        var leftOut = m.Ties.Count(t =>
            t.Channel == Contact && (t.OneUnit is null || t.OtherUnit is null) && isInside.Contains(t.One) && isInside.Contains(t.Other));
        return new Inside(m, organisation, members, [.. ties], PersonView.Name, leftOut);
    }

    private static Inside OfDepartments(Measurement m, string organisation, ImmutableArray<string> departments)
    {
        var view = m.Departments.Organisations;
        var isInside = departments.ToHashSet(StringComparer.Ordinal);
        var ties = view.Ties
            .Where(t => isInside.Contains(t.First) && isInside.Contains(t.Second) && t.RunsThrough(Contact))
            .Select(t => (Tie: t, Relations: t.Relations.Where(r => r.Rule.Channel == Contact).Select(r => r.Relation.Id).Order(StringComparer.Ordinal).ToImmutableArray()))
            .Select(x => new InsideTie(x.Tie.First, x.Tie.Second, x.Relations, Strength(m, x.Relations)));
        return new Inside(m, organisation, departments, [.. ties], view.Name);
    }

    private static ImmutableArray<string> DepartmentsOf(Measurement m, string organisation) =>
        m.Reading.Options.Level == ReferenceLevel.Root && m.Reading.Unit(organisation).IsInstitutional
            ? [.. m.Departments.Organisations.Units.Where(u => u.Kind.Category == KindCategory.Department && u.Id != organisation && m.Reading.RootOf(u.Id) == organisation).Select(u => u.Id)]
            : [];

    private static double? Strength(Measurement m, IEnumerable<string> relations) =>
        TieStrength.Of(relations.Select(r => m.Reading.Ecosystem.FindRelation(r)!), m.Reading.Options.Scale);

    private bool IsComplete(string member) =>
        IsOfDepartments ? Measurement.Departments.Observation.IsUnitComplete(member, Contact) : Measurement.Observation.IsComplete(member, Contact);

    private long CountObserved()
    {
        var observed = 0L;
        for (var u = 0; u < Network.NodeCount; u++)
        {
            for (var v = u + 1; v < Network.NodeCount; v++)
            {
                observed += IsObserved(u, v) ? 1 : 0;
            }
        }

        return observed;
    }

    private Reason? FindWhyNot()
    {
        if (Members.Length < 2)
        {
            return Bonding.OnlyMember(Measurement, Organisation) is not null ? Reason.SingleMember
                : IsAsked ? Reason.MembersNotKnown
                : NotAsked() ?? Reason.InsideNotKnown;
        }

        return Network.TieCount == 0 && !IsAsked ? NotAsked() ?? Reason.InsideNotKnown : null;
    }

    private Reason? NotAsked() => Members.Append(Organisation).Any(p => Measurement.Observation.WasNotAsked(p, Contact)) ? Reason.NotAsked : null;
}

/// <summary>A contact between two members.</summary>
/// <param name="One">Id of the member that comes first in ordinal order.</param>
/// <param name="Other">Id of the other.</param>
/// <param name="Relations">Ids of the relations behind it.</param>
/// <param name="Strength">How strong it is; null when nobody said.</param>
internal sealed record InsideTie(string One, string Other, ImmutableArray<string> Relations, double? Strength);
