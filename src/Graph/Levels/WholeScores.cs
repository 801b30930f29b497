using System.Collections.Immutable;
using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Levels;

/// <summary>The numbers of a neighbourhood, or of the whole network, as a whole (B.5): how it hangs together, who reaches which institution, how it breaks.</summary>
/// <remarks>
/// A neighbourhood X: units whose label is X or lies in X, and institutions of no single neighbourhood that are tied to one of them. All on the organisation view restricted to these, every
/// capital channel: fragmentation (NB2), vertex connectivity (NB3), E-I by sector with its permutation (NB4), share of community organisations in contact with an institution, and within two
/// steps (NB5), overlap of the institutional contacts of cooperatives (NB6), robustness (NB7), articulation organisations (NB8), isolates (NB9). Medians stand over the values of organisations
/// that may be ranked, with the whole list and with how many of how many are defined; fewer than three: n/a (too few to compare). Never a mean over organisations.
/// Absences count: over recorded relations unless every pair was observed.
/// Ties of people with two hats: NB2 to NB5, NB8 and NB9 are means over the networks that they resolve to, low and high over all (<see cref="PartReadings"/>); NB4.p, NB6 and NB7 are over sure
/// ties, and say how many are left out; NB7.officials goes by membership. NB10 has ranges of its own.
/// Standard errors of NB2 and NB4: <see cref="VertexBootstrap"/>.
/// Random: the permutation, random orders and bootstrap, the seed is in the flags.
/// Checked against: the toy neighbourhood by hand.
/// </remarks>
public static class WholeScores
{
    /// <summary>The id of the network as a whole in results.</summary>
    public const string WholeNetwork = "network";

    private const int FewestToCompare = 3;
    private const int Steps = 2;

    /// <summary>The labels of neighbourhoods in which there is a community organisation, in ordinal order.</summary>
    /// <param name="m">The measurement.</param>
    public static ImmutableArray<string> Neighbourhoods(Measurement m) =>
        [.. m.Egos.Where(u => u.Class == ActorClass.Community).SelectMany(u => u.Actor.Neighbourhoods).Where(l => l != "*").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>The scores of one neighbourhood, or of the network.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="neighbourhood">A label; null is the whole network.</param>
    /// <param name="seed">The seed of permutations, random orders and bootstrap.</param>
    /// <param name="scores">The scores of every organisation, where they are there already.</param>
    /// <param name="bootstraps">How many networks are drawn for the standard errors; 0 leaves them out.</param>
    /// <param name="cancellation">Stops between steps.</param>
    public static ImmutableArray<Score> Of(
        Measurement m, string? neighbourhood, long seed, IEnumerable<Score>? scores = null, int bootstraps = 1_000, CancellationToken cancellation = default)
    {
        var part = new Part(m, neighbourhood);
        return [.. Own(part, seed, bootstraps, cancellation), .. Medians(part, scores, cancellation)];
    }

    /// <summary>The scores of the network and, where there is more than one, of each neighbourhood.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="seed">The seed of permutations, random orders and bootstrap.</param>
    /// <param name="scores">The scores of every organisation, where they are there already; they are asked for last, so that they may be on their way.</param>
    /// <param name="bootstraps">How many networks are drawn for the standard errors; 0 leaves them out.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>The network first, then neighbourhoods by label.</returns>
    public static ImmutableArray<Score> OfAll(
        Measurement m, long seed, IEnumerable<Score>? scores = null, int bootstraps = 1_000, CancellationToken cancellation = default)
    {
        var parts = Neighbourhoods(m).Prepend(null).Select(label => new Part(m, label)).Select(part => (Part: part, Own: Own(part, seed, bootstraps, cancellation))).ToArray();
        ImmutableArray<Score> known = [.. scores ?? Capitals.Of(m, options: CapitalsOptions.WithoutSurvival, cancellation: cancellation)];
        return [.. parts.SelectMany(p => p.Own.AddRange(Medians(p.Part, known, cancellation)))];
    }

    // All but what stands over the organisations.
    private static ImmutableArray<Score> Own(Part part, long seed, int bootstraps, CancellationToken cancellation) =>
    [
        .. Sizes(part), .. Cohesion(part, bootstraps, seed, cancellation), .. Sectors(part, bootstraps, seed, cancellation), .. Reaching(part), Overlap(part), .. Robust(part, seed, cancellation),
        .. Broken(part), .. Classes(part),
    ];

    private static IEnumerable<Score> Sizes(Part part)
    {
        ImmutableArray<string> community = [.. part.Organisations.Select(u => u.Id)];
        ImmutableArray<string> institutions = [.. part.Units.Where(u => u.IsInstitutional).Select(u => u.Id)];
        yield return part.Blank with { Measure = "NB1", Value = community.Length, Elements = community, Flags = [] };
        yield return part.Blank with { Measure = "NB1.institutions", Value = institutions.Length, Elements = institutions, Flags = [] };
    }

    private static IEnumerable<Score> Cohesion(Part part, int bootstraps, long seed, CancellationToken cancellation)
    {
        var network = part.All.Network;
        yield return part.Over("NB2", n => 1 - Connectedness.Of(n), Reason.TooFewToCompare).WithError(network, (n, _) => 1 - Connectedness.Of(n), bootstraps, seed, cancellation);
        yield return part.Over("NB2.distance", n => 1 - Compactness.Of(n), Reason.TooFewToCompare).WithError(network, (n, _) => 1 - Compactness.Of(n), bootstraps, seed, cancellation);
        yield return part.Over("NB3", n => VertexConnectivity.Of(n), Reason.TooFewToCompare);
    }

    // How far it would move with other actors of the same sort (vertex bootstrap).
    private static Score WithError(this Score score, Network network, Func<Network, int[], double?> number, int bootstraps, long seed, CancellationToken cancellation) =>
        score.Value is not null && bootstraps > 0 && VertexBootstrap.Of(network, number, bootstraps, seed, cancellation) is { StandardError: { } error }
            ? score with { StandardError = error, Flags = score.Flags.Add($"vertex bootstrap, seed: {seed}") }
            : score;

    private static IEnumerable<Score> Sectors(Part part, int bootstraps, long seed, CancellationToken cancellation)
    {
        var sectors = part.All.Labels.Select(id => part.M.Reading.Unit(id).Sector).ToArray();
        var names = sectors.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var groups = sectors.Select(s => s is null ? -1 : Array.IndexOf(names, s)).ToArray();
        var test = EiSignificance.Of(part.All.Network, groups, new PermutationOptions { Seed = seed }, cancellation);
        yield return part.Over("NB4", n => EiIndex.Of(n, groups).Value, Reason.Isolate)
            .WithError(part.All.Network, (n, nodes) => EiIndex.Of(n, [.. nodes.Select(node => groups[node])]).Value, bootstraps, seed, cancellation);
        yield return part.Over("NB4.expected", n => EiIndex.Of(n, groups).Expected, Reason.Isolate);
        var p = part.Or("NB4.p", test?.P, test is null ? Reason.Isolate : Reason.NoVariation);
        yield return p.Value is null ? p : part.Sure(p with { Flags = p.Flags.Add($"simulated, seed: {seed}") });
        yield return part.Over("NB4.rescaled", n => EiIndex.Of(n, groups).Rescaled, Reason.NoVariation);
        yield return part.Over("NB4.logOdds", n => EiIndex.Of(n, groups).LogOddsRatio, Reason.NoVariation);
    }

    private static IEnumerable<Score> Reaching(Part part)
    {
        var labels = part.Contact.Labels;
        var organisations = part.Organisations.Select(u => u.Id).ToArray();
        foreach (var institution in part.Units.Where(u => u.IsInstitutional && u.IsOrganisation))
        {
            var readings = part.Readings.All.Select(r => (Distances: BreadthFirst.Distances(r.Contact, labels.IndexOf(institution.Id)), r.Weight)).ToArray();
            foreach (var (measure, steps) in new[] { ("NB5", 1), ("NB5.near", Steps) })
            {
                string[] Reached(ImmutableArray<int> distances) => [.. organisations.Where(o => distances[labels.IndexOf(o)] is >= 1 and var d && d <= steps)];
                var reached = Ranged.Of(readings.Select(r => ((double?)Reached(r.Distances).Length, r.Weight)));
                yield return Present(part, measure, reached, organisations.Length) with
                {
                    Institution = institution.Id,
                    N = organisations.Length,
                    Elements = [.. readings.SelectMany(r => Reached(r.Distances)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                };
            }
        }
    }

    // What is there is a lower bound; nothing there says nothing where not every pair was observed.
    private static Score Present(Part part, string measure, Ranged reached, int organisations)
    {
        var isObserved = part.Blank.ObservedDyads == part.Blank.AllDyads;
        if (organisations == 0 || (reached.Value == 0 && !isObserved))
        {
            return part.Or(measure, null, organisations == 0 ? Reason.NoAlters : Reason.NotMentioned) with { Low = organisations == 0 ? null : 0 };
        }

        var share = reached / organisations;
        return share.Marked(
            part.Blank with { Measure = measure, Value = share.Value, Low = share.Low, High = isObserved ? share.High : 1, Flags = isObserved ? [] : ["lower bound"] }, part.Readings.Why);
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
        return part.Sure(part.Or("NB6", known.Length < FewestToCompare ? null : Median(known), Reason.TooFewToCompare)) with { N = known.Length, List = list.ToImmutable() };
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
        var score = part.Sure(part.Or(measure, curve?.R, Reason.TooFewToCompare));
        return curve is null || curve.Least == curve.Greatest
            ? score
            : score with { Low = curve.Least, High = curve.Greatest, Flags = order == RemovalOrder.Random ? score.Flags.Add($"simulated, seed: {seed}") : score.Flags };
    }

    private static IEnumerable<Score> Broken(Part part)
    {
        var labels = part.All.Labels;
        string[] Cut(Network network) => [.. CutNodes.Of(network).Select(c => labels[c.Node]).Where(part.IsOrganisation)];
        string[] Alone(Network network) => [.. part.Organisations.Where(u => network.Degree(labels.IndexOf(u.Id)) == 0).Select(u => u.Id)];
        // Named is who it can be: in some reading.
        ImmutableArray<string> Any(Func<Network, string[]> of) => [.. part.Readings.All.SelectMany(r => of(r.All)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        yield return part.Over("NB8", n => Cut(n).Length, Reason.TooFewToCompare) with { Elements = Any(Cut) };
        yield return part.Over("NB9", n => Alone(n).Length, Reason.TooFewToCompare) with { Elements = Any(Alone) };
    }

    private static IEnumerable<Score> Classes(Part part)
    {
        var counts = TieClassCounts.Of(part.M, part.Contains);
        // Each tie is of one class, so the total is that of the values; with open ties half in a part it is a fraction too.
        var total = counts.Sum(c => c.Value!.Value);
        var blank = part.Blank with { View = PersonView.Name, N = (int)Math.Ceiling(total - 1e-9), Flags = [] };
        var unclassified = counts[(int)TieClass.Unclassified];
        ImmutableArray<string> why =
        [
            .. part.OpenTies > 0 ? [$"dual-hatted: {part.OpenTies}"] : ImmutableArray<string>.Empty,
            .. part.Undecided > 0 ? [$"kind not decided: {part.Undecided}"] : ImmutableArray<string>.Empty,
        ];
        yield return total == 0 ? blank with { Measure = "NB10", Reason = Reason.NoAlters } : (unclassified / total).On(blank with { Measure = "NB10" }, why);
        foreach (var (measure, tieClass) in new[]
        {
            ("NB10.bonding", TieClass.Bonding), ("NB10.internal", TieClass.Internal), ("NB10.bridgingIn", TieClass.BridgingIn), ("NB10.bridgingOut", TieClass.BridgingOut),
            ("NB10.bridgingUnknown", TieClass.BridgingPlaceUnknown), ("NB10.linking", TieClass.Linking), ("NB10.inter", TieClass.InterInstitutional),
        })
        {
            yield return counts[(int)tieClass].On(blank with { Measure = measure }, why);
        }
    }

    private static IEnumerable<Score> Medians(Part part, IEnumerable<Score>? known, CancellationToken cancellation)
    {
        var ids = part.Organisations.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var scores = (known?.Where(s => ids.Contains(s.Ego)) ?? Capitals.Of(part.M, part.Organisations.Select(u => u.Id), cancellation: cancellation))
            .Where(s => s.Institution is null && s.InstitutionKind is null).ToArray();
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
                List = [.. measure.Select(s => new Listed(s.Ego, s.Value, s.N, s.Flags.Contains("lower bound")))],
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
}
