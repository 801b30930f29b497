using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Levels;

/// <summary>The numbers of a neighbourhood, or of the whole network, as a whole (B.5): how it hangs together, who reaches which institution, how it breaks.</summary>
/// <remarks>
/// A neighbourhood X: units whose label is X or lies in X, and institutions of no single neighbourhood that are tied to one of them. All on the organisation view restricted to these, every
/// capital channel: fragmentation (NB2), vertex connectivity (NB3), E-I by sector with its permutation (NB4), share of community organisations in contact with an institution, and within two
/// steps (NB5), overlap of the institutional contacts of cooperatives (NB6), robustness (NB7), articulation organisations (NB8), isolates (NB9). Medians stand over the values of organisations
/// that may be ranked, with the whole list and with how many of how many are defined; fewer than three: n/a (too few to compare). Never a mean over organisations.
/// Absences count: over recorded relations unless every pair was observed.
/// Random: the permutation and random orders, the seed is in the flags.
/// Checked against: the toy neighbourhood by hand.
/// </remarks>
public static class WholeScores
{
    /// <summary>The id of the network as a whole in results.</summary>
    public const string Network = "network";

    private const int FewestToCompare = 3;
    private const int Steps = 2;

    /// <summary>The labels of neighbourhoods in which there is a community organisation, in ordinal order.</summary>
    /// <param name="m">The measurement.</param>
    public static ImmutableArray<string> Neighbourhoods(Measurement m) =>
        [.. m.Egos.Where(u => u.Class == ActorClass.Community).SelectMany(u => u.Actor.Neighbourhoods).Where(l => l != "*").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>The scores of one neighbourhood, or of the network.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="neighbourhood">A label; null is the whole network.</param>
    /// <param name="seed">The seed of permutations and random orders.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static ImmutableArray<Score> Of(Measurement m, string? neighbourhood, long seed, CancellationToken cancellation = default)
    {
        var part = new Part(m, neighbourhood);
        return
        [
            .. Sizes(part), .. Cohesion(part), .. Sectors(part, seed, cancellation), .. Reaching(part), Overlap(part), .. Robust(part, seed, cancellation), .. Broken(part),
            .. Medians(part, cancellation),
        ];
    }

    private static IEnumerable<Score> Sizes(Part part)
    {
        ImmutableArray<string> community = [.. part.Organisations.Select(u => u.Id)];
        ImmutableArray<string> institutions = [.. part.Units.Where(u => u.IsInstitutional).Select(u => u.Id)];
        yield return part.Blank with { Measure = "NB1", Value = community.Length, Elements = community, Flags = [] };
        yield return part.Blank with { Measure = "NB1.institutions", Value = institutions.Length, Elements = institutions, Flags = [] };
    }

    private static IEnumerable<Score> Cohesion(Part part)
    {
        var network = part.All.Network;
        yield return part.Or("NB2", 1 - Connectedness.Of(network), Reason.TooFewToCompare);
        yield return part.Or("NB2.distance", 1 - Compactness.Of(network), Reason.TooFewToCompare);
        yield return part.Or("NB3", VertexConnectivity.Of(network), Reason.TooFewToCompare);
    }

    private static IEnumerable<Score> Sectors(Part part, long seed, CancellationToken cancellation)
    {
        var sectors = part.All.Labels.Select(id => part.M.Reading.Unit(id).Sector).ToArray();
        var names = sectors.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var groups = sectors.Select(s => s is null ? -1 : Array.IndexOf(names, s)).ToArray();
        var index = EiIndex.Of(part.All.Network, groups);
        var test = EiSignificance.Of(part.All.Network, groups, new PermutationOptions { Seed = seed }, cancellation);
        yield return part.Or("NB4", index.Value, Reason.Isolate);
        yield return part.Or("NB4.expected", index.Expected, Reason.Isolate);
        var p = part.Or("NB4.p", test?.P, test is null ? Reason.Isolate : Reason.NoVariation);
        yield return p.Value is null ? p : p with { Flags = p.Flags.Add($"simulated, seed: {seed}") };
        yield return part.Or("NB4.rescaled", index.Rescaled, Reason.NoVariation);
        yield return part.Or("NB4.logOdds", index.LogOddsRatio, Reason.NoVariation);
    }

    private static IEnumerable<Score> Reaching(Part part)
    {
        var (network, labels) = part.Contact;
        var organisations = part.Organisations.Select(u => u.Id).ToArray();
        foreach (var institution in part.Units.Where(u => u.IsInstitutional && u.IsOrganisation))
        {
            var distances = BreadthFirst.Distances(network, labels.IndexOf(institution.Id));
            foreach (var (measure, steps) in new[] { ("NB5", 1), ("NB5.near", Steps) })
            {
                var reached = organisations.Where(o => distances[labels.IndexOf(o)] is >= 1 and var d && d <= steps).ToImmutableArray();
                yield return Present(part, measure, reached.Length, organisations.Length) with { Institution = institution.Id, N = organisations.Length, Elements = reached };
            }
        }
    }

    // What is there is a lower bound; nothing there says nothing where not every pair was observed.
    private static Score Present(Part part, string measure, int reached, int organisations)
    {
        var isObserved = part.Blank.ObservedDyads == part.Blank.AllDyads;
        if (organisations == 0 || (reached == 0 && !isObserved))
        {
            return part.Or(measure, null, organisations == 0 ? Reason.NoAlters : Reason.NotMentioned) with { Low = organisations == 0 ? null : 0 };
        }

        var share = reached / (double)organisations;
        return part.Blank with { Measure = measure, Value = share, Low = share, High = isObserved ? share : 1, Flags = isObserved ? [] : ["lower bound"] };
    }

    // Of each two cooperatives: the people at institutions that both are in contact with, of those that either is.
    private static Score Overlap(Part part)
    {
        var people = part.Organisations.Where(u => u.Kind.Kind == "cooperative").Select(u => (u.Id, People: part.M.ContactsOf(u.Id)
            .Where(t => t.Class == TieClass.Linking).Select(t => t.OneUnit == u.Id ? t.Other : t.One).ToHashSet(StringComparer.Ordinal))).ToArray();
        var list = ImmutableArray.CreateBuilder<Listed>();
        for (var i = 0; i < people.Length; i++)
        {
            for (var j = i + 1; j < people.Length; j++)
            {
                var either = people[i].People.Union(people[j].People, StringComparer.Ordinal).Count();
                var both = people[i].People.Intersect(people[j].People, StringComparer.Ordinal).Count();
                list.Add(new Listed($"{people[i].Id}--{people[j].Id}", either == 0 ? null : both / (double)either, either));
            }
        }

        var known = list.Where(l => l.Value is not null).Select(l => l.Value!.Value).ToArray();
        return part.Or("NB6", known.Length < FewestToCompare ? null : Median(known), Reason.TooFewToCompare) with { N = known.Length, List = list.ToImmutable() };
    }

    private static IEnumerable<Score> Robust(Part part, long seed, CancellationToken cancellation)
    {
        foreach (var (measure, order) in new[] { ("NB7.degree", RemovalOrder.Degree), ("NB7.betweenness", RemovalOrder.Betweenness), ("NB7.random", RemovalOrder.Random) })
        {
            yield return Curve(part, measure, Robustness.Of(part.All.Network, new RobustnessOptions { Order = order, TieBreaks = order == RemovalOrder.Degree ? 100 : 0, Seed = seed }, cancellation), order, seed);
        }

        var persons = PersonView.Of(part.M.Reading);
        var officials = persons.Labels.Select((id, node) => (id, node)).Where(x => part.IsOfficial(x.id)).Select(x => x.node).ToImmutableArray();
        yield return Curve(part, "NB7.officials", Robustness.Of(persons.Network, new RobustnessOptions { Leaving = officials, Seed = seed }, cancellation), RemovalOrder.Degree, seed)
            with
        { View = PersonView.Name, N = officials.Length };
    }

    private static Score Curve(Part part, string measure, RobustnessCurve? curve, RemovalOrder order, long seed)
    {
        var score = part.Or(measure, curve?.R, Reason.TooFewToCompare);
        return curve is null || curve.Least == curve.Greatest
            ? score
            : score with { Low = curve.Least, High = curve.Greatest, Flags = order == RemovalOrder.Random ? score.Flags.Add($"simulated, seed: {seed}") : score.Flags };
    }

    private static IEnumerable<Score> Broken(Part part)
    {
        var (network, labels) = part.All;
        ImmutableArray<string> cut = [.. CutNodes.Of(network).Select(c => labels[c.Node]).Where(part.IsOrganisation)];
        ImmutableArray<string> alone = [.. part.Organisations.Where(u => network.Degree(labels.IndexOf(u.Id)) == 0).Select(u => u.Id)];
        yield return part.Or("NB8", cut.Length, Reason.TooFewToCompare) with { Elements = cut };
        yield return part.Or("NB9", alone.Length, Reason.TooFewToCompare) with { Elements = alone };
    }

    private static IEnumerable<Score> Medians(Part part, CancellationToken cancellation)
    {
        var scores = Capitals.Of(part.M, part.Organisations.Select(u => u.Id), cancellation: cancellation).Where(s => s.Institution is null && s.InstitutionKind is null).ToArray();
        foreach (var measure in scores.GroupBy(s => s.Measure, StringComparer.Ordinal))
        {
            var ranked = measure.Where(s => s.IsRankable).Select(s => s.Value!.Value).ToArray();
            var defined = measure.Count(s => s.Value is not null);
            yield return part.Blank with
            {
                View = "median",
                Measure = measure.Key,
                Value = ranked.Length < FewestToCompare ? null : Median(ranked),
                Reason = ranked.Length < FewestToCompare ? Reason.TooFewToCompare : null,
                N = ranked.Length,
                List = [.. measure.Select(s => new Listed(s.Ego, s.Value, s.N))],
                Flags = [$"defined: {defined} / {measure.Count()}"],
            };
        }
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /// <summary>The units of a neighbourhood, and the networks among them.</summary>
    private sealed class Part
    {
        private readonly HashSet<string> _ids;

        public Part(Measurement m, string? neighbourhood)
        {
            M = m;
            var view = m.Organisations;
            _ids = [.. view.Units.Where(u => neighbourhood is null || m.Reading.Neighbourhoods.IsIn(u.Actor, neighbourhood)).Select(u => u.Id)];
            if (neighbourhood is not null)
            {
                var here = _ids.ToHashSet(StringComparer.Ordinal);
                _ids.UnionWith(view.Units
                    .Where(u => u.IsInstitutional && (u.Actor.Neighbourhoods.IsDefaultOrEmpty || u.Actor.Neighbourhoods.Contains("*")) && view.TiesOf(u.Id).Any(t => here.Contains(t.Other(u.Id))))
                    .Select(u => u.Id));
            }

            Units = [.. view.Units.Where(u => _ids.Contains(u.Id))];
            Organisations = [.. Units.Where(u => u.IsOrganisation && u.Class == ActorClass.Community)];
            All = view.Network(u => _ids.Contains(u.Id));
            Contact = view.Network(u => _ids.Contains(u.Id), "contact");
            var all = (long)Units.Length * (Units.Length - 1) / 2;
            var observed = Observed();
            var relations = view.Ties.Where(t => _ids.Contains(t.First) && _ids.Contains(t.Second)).ToArray();
            Blank = new Score
            {
                Ego = neighbourhood ?? Network,
                View = view.Name,
                Measure = "",
                N = Units.Length,
                ObservedDyads = observed,
                AllDyads = all,
                Ties = m.RelationsOf(relations),
                Evidence = m.Count(m.RelationsOf(relations)),
                Flags = observed < all ? ["over recorded relations"] : [],
            };
        }

        public Measurement M { get; }

        public ImmutableArray<Unit> Units { get; }

        public ImmutableArray<Unit> Organisations { get; }

        public LabelledNetwork All { get; }

        public LabelledNetwork Contact { get; }

        public Score Blank { get; }

        public Score Or(string measure, double? value, Reason otherwise) =>
            value is null ? Blank with { Measure = measure, Reason = otherwise, Flags = [] } : Blank with { Measure = measure, Value = value };

        public bool IsOrganisation(string id) => M.Reading.Unit(id).IsOrganisation;

        public bool IsOfficial(string id) => M.Reading.RootUnitsOf(id).Single is { } unit && unit != id && M.Reading.Unit(unit).IsInstitutional && _ids.Contains(unit);

        private long Observed()
        {
            var isComplete = Units.ToDictionary(u => u.Id, u => M.Observation.IsUnitComplete(u.Id, Measurement.CapitalChannels.AsSpan()), StringComparer.Ordinal);
            var open = isComplete.Values.LongCount(complete => !complete);
            var tied = M.Organisations.Ties.LongCount(t => isComplete.TryGetValue(t.First, out var one) && !one && isComplete.TryGetValue(t.Second, out var other) && !other);
            return (long)Units.Length * (Units.Length - 1) / 2 - open * (open - 1) / 2 + tied;
        }
    }
}
