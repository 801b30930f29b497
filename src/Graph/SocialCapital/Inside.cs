using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Who is inside an organisation, which of them are known to be in contact, and which pairs were observed.</summary>
/// <remarks>
/// Inside are the persons, roles and groups of the organisation; of an institution with two or more recorded departments, seen whole, its
/// departments: who of a municipality's hundreds of officials know one another is not the question, whether its departments do is.
/// It goes by membership: a contact between two members is inside also when one of them belongs to other organisations too, unless the relation says that it
/// acts for one of these. Such a tie is open: <see cref="Readings"/> also has it outside.
/// </remarks>
internal sealed class Inside
{
    private const string Contact = "contact";
    private readonly HashSet<int> _complete;

    private readonly Network _known;
    private readonly ImmutableArray<InsideTie> _certain;
    private readonly ImmutableArray<InsideTie> _open;

    private Inside(Measurement m, string organisation, ImmutableArray<string> members, ImmutableArray<InsideTie> certain, ImmutableArray<InsideTie> open, string view, Inside? basis = null)
    {
        (Measurement, Organisation, Members, View, _certain, _open) = (m, organisation, members, view, certain, open);
        Labels = basis?.Labels ?? NodeLabels.Of(members);
        Ties = open.IsEmpty ? certain : Merged(certain, open);
        Network = NetworkBuilder.Build(
            Labels.Count,
            Ties.Select(t => Labels.IndexOf(t.One)).ToArray(),
            Ties.Select(t => Labels.IndexOf(t.Other)).ToArray(),
            default,
            new NetworkOptions { Merge = TieMerge.Any }).Network;
        _known = basis?._known ?? Network;
        Relations = m.RelationsOf(Ties.SelectMany(t => t.Relations));
        _complete = basis?._complete ?? [.. members.Where(IsComplete).Select(Labels.IndexOf)];
        All = (long)members.Length * (members.Length - 1) / 2;
        Observed = basis?.Observed ?? (IsAsked ? CountObserved() : Network.TieCount);
        WhyNot = basis is null ? FindWhyNot() : basis.WhyNot;
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

    /// <summary>How many of the ties could be outside, because an end belongs to other organisations too and nobody said for which it acts.</summary>
    public int Open => _open.Length;

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
    public bool IsObserved(int one, int other) => _complete.Contains(one) || _complete.Contains(other) || _known.HasTie(one, other);

    /// <summary>The same inside with some of the open ties outside: every choice of them while there are at most 256, else none of them and draws.</summary>
    public IEnumerable<Inside> Readings()
    {
        var random = new Xoshiro(Measurement.Reading.Options.Seed);
        var isAll = Open <= 8;
        var (one, last) = isAll ? (0, (1 << Open) - 1) : (0, 100);
        for (var reading = one; Open > 0 && reading < last; reading++)
        {
            bool IsInside(int tie) => isAll ? (reading >> tie & 1) == 1 : reading > 0 && random.Below(2) == 1;
            yield return new Inside(Measurement, Organisation, Members, _certain, [.. _open.Where((_, tie) => IsInside(tie))], View, this);
        }
    }

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
            .. Open > 0 ? [$"dual-hatted inside: {Open}"] : ImmutableArray<string>.Empty,
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
        var open = m.Organisations.Open
            .Where(t => t.Channel == Contact && t.Resolutions.Any(r => r.One == organisation && r.Other == organisation) && isInside.Contains(t.One) && isInside.Contains(t.Other))
            .Select(t => Tie(m, t.One, t.Other, t.Relations));
        return Of(m, organisation, members, ties, open, PersonView.Name);
    }

    private static Inside OfDepartments(Measurement m, string organisation, ImmutableArray<string> departments)
    {
        var view = m.Departments.Organisations;
        var isInside = departments.ToHashSet(StringComparer.Ordinal);
        var ties = view.Ties
            .Where(t => isInside.Contains(t.First) && isInside.Contains(t.Second) && t.RunsThrough(Contact))
            .Select(t => Tie(m, t.First, t.Second, t.Relations.Where(r => r.Rule.Channel == Contact)));
        var open = view.Open.Where(t => t.Channel == Contact)
            .SelectMany(t => t.Resolutions.Where(r => r.One != r.Other && isInside.Contains(r.One) && isInside.Contains(r.Other)).Select(r => Tie(m, r.One, r.Other, t.Relations)));
        return Of(m, organisation, departments, ties, open, view.Name);
    }

    // An open tie of a pair that is tied for sure changes nothing but the evidence; its strength counts there too.
    private static Inside Of(Measurement m, string organisation, ImmutableArray<string> members, IEnumerable<InsideTie> ties, IEnumerable<InsideTie> open, string view)
    {
        ImmutableArray<InsideTie> certain = [.. ties];
        return new Inside(m, organisation, members, certain, [.. open.Where(o => !certain.Any(t => t.One == o.One && t.Other == o.Other))], view);
    }

    private static InsideTie Tie(Measurement m, string one, string other, IEnumerable<LiveRelation> live)
    {
        ImmutableArray<string> relations = [.. live.Select(l => l.Relation.Id).Order(StringComparer.Ordinal)];
        return string.CompareOrdinal(one, other) < 0 ? new InsideTie(one, other, relations, Strength(m, relations)) : new InsideTie(other, one, relations, Strength(m, relations));
    }

    // Two open ties can resolve to one pair.
    private static ImmutableArray<InsideTie> Merged(ImmutableArray<InsideTie> certain, ImmutableArray<InsideTie> open) =>
    [
        .. certain.Concat(open).GroupBy(t => (t.One, t.Other)).Select(g => g.Count() == 1
            ? g.First()
            : new InsideTie(g.Key.One, g.Key.Other, [.. g.SelectMany(t => t.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], g.Max(t => t.Strength)))
            .OrderBy(t => t.One, StringComparer.Ordinal).ThenBy(t => t.Other, StringComparer.Ordinal),
    ];

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
