using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Ecosystems;

/// <summary>A small made-up neighbourhood, in a few words. Relations are numbered r01, r02, … in the order written.</summary>
internal sealed class Wijk
{
    private readonly List<Actor> _actors = [];
    private readonly List<Relation> _relations = [];
    private readonly List<Membership> _memberships = [];
    private readonly List<Coverage> _coverage = [];
    private readonly Dictionary<string, ActorOverride> _overrides = [];
    private StrengthScale? _scale;

    public static DateOnly Day { get; } = new(2025, 1, 1);

    public static string[] Capital { get; } = ["contact", "collaboration", "money", "material", "support"];

    public Wijk Actor(
        string id, string kind, string? partOf = null, string? wijk = null, string? city = null, bool generic = false,
        int? persons = null, Sphere? sphere = null, string? name = null, int? level = null)
    {
        _actors.Add(new Actor
        {
            Id = id,
            Name = name ?? id,
            Kind = kind,
            PartOf = partOf,
            Neighbourhoods = wijk is null ? [] : [.. wijk.Split(';')],
            City = city,
            IsGeneric = generic,
            Persons = persons,
            Sphere = sphere,
            Level = level,
        });
        return this;
    }

    public Wijk Coops(params string[] ids) => All("cooperative", ids);

    public Wijk All(string kind, params string[] ids) => ids.Aggregate(this, (wijk, id) => wijk.Actor(id, kind));

    public Wijk People(string organisation, params string[] ids) => ids.Aggregate(this, (wijk, id) => wijk.Actor(id, "person", organisation));

    public Wijk Official(string id, string? partOf, int? persons = 1) => Actor(id, "civil_servant_role", partOf, persons: persons);

    public Wijk Tie(
        string source, string target, string type = "contact", RelationStatus status = RelationStatus.Active, string? on = null,
        EvidenceKind evidence = EvidenceKind.Stated, string? sourceFor = null, string? targetFor = null, decimal? euros = null,
        string? resource = null, bool directed = true, bool doNotApproach = false, string? from = null, string? to = null, string? id = null,
        double? strength = null, string? by = null)
    {
        _relations.Add(new Relation
        {
            Id = id ?? $"r{_relations.Count + 1:00}",
            Source = source,
            Target = target,
            Type = type,
            Status = status,
            CarriedBy = CarriedBy.Parse(on),
            Strength = strength,
            Evidence = [new Evidence(evidence, by, Document: "text", DocumentRef: $"l.{_relations.Count + 1}")],
            SourceActingFor = sourceFor,
            TargetActingFor = targetFor,
            AmountEur = euros,
            Resource = resource,
            IsDirected = directed,
            DoNotApproach = doNotApproach,
            Period = new Period(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to)),
        });
        return this;
    }

    /// <summary>Contacts, written as <c>a-b c-d</c>.</summary>
    public Wijk Contacts(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('-')).Aggregate(this, (wijk, ends) => wijk.Tie(ends[0], ends[1]));

    public Wijk Member(string person, string organisation, string? role = null, string? from = null, string? to = null)
    {
        _memberships.Add(new Membership(
            person, organisation, role, new Period(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to))));
        return this;
    }

    public Wijk Complete(string informant, params string[] channels)
    {
        _coverage.AddRange(channels.Select(c => new Coverage(informant, c, Asked: true, Complete: true)));
        return this;
    }

    public Wijk Asked(string informant, string channel, bool asked, bool complete)
    {
        _coverage.Add(new Coverage(informant, channel, asked, complete));
        return this;
    }

    /// <summary>States the scale of the strengths.</summary>
    public Wijk Scale(double minimum, double maximum, double strongFrom, bool isRatio = false)
    {
        _scale = new StrengthScale(isRatio, minimum, maximum, strongFrom);
        return this;
    }

    public Wijk Decide(string id, ActorOverride decision)
    {
        _overrides[id] = decision;
        return this;
    }

    public Ecosystem Build() => new(_actors, _relations, _memberships, null, _coverage);

    public Reading Read(ReferenceLevel level = ReferenceLevel.Root, PathMode mode = PathMode.Strict, params string[] required) =>
        new(Build(), Profile.Essay, new ReadingOptions
        {
            At = Day,
            Level = level,
            Mode = mode,
            Scale = _scale,
            Overrides = _overrides.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Required = required.Length == 0 ? null : [.. required],
        });

    public Measurement Measure(ReferenceLevel level = ReferenceLevel.Root, PathMode mode = PathMode.Strict, params string[] required) =>
        new(Read(level, mode, required));
}

/// <summary>Short ways to ask a measurement.</summary>
internal static class Asking
{
    public static Score Score(this Measurement m, string ego, string measure, string? institution = null, string? kind = null) =>
        Capitals.Of(m, [ego]).Single(s => s.Measure == measure && (institution is null || s.Institution == institution) && (kind is null || s.InstitutionKind == kind));

    public static Unit Unit(this Measurement m, string id) => m.Reading.Unit(id);

    /// <summary>The classes of the ties between the ends as named, as <c>a-b Linking</c>.</summary>
    public static string[] Classes(this Measurement m) => [.. m.Ties.Select(t => $"{t.One}-{t.Other} {t.Class}")];

    public static TieClass Class(this Measurement m, string one, string other) => m.Ties.Single(t => t.One == one && t.Other == other).Class;

    public static string[] Nodes(this Measurement m) => [.. m.Organisations.Units.Select(u => u.Id)];

    public static string[] Pairs(this Measurement m) => [.. m.Organisations.Ties.Select(t => $"{t.First}-{t.Second}")];

    /// <summary>n/a with this reason, and no number.</summary>
    public static void IsNotAvailable(this Score score, string reason)
    {
        Assert.Null(score.Value);
        Assert.Equal(reason, score.Reason?.Code);
    }
}
