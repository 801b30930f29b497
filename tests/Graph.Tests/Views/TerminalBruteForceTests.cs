using WijkNetwerk.Graph.Tests.Ecosystems;

namespace WijkNetwerk.Graph.Tests.Views;

/// <summary>κ and dominators of the terminal view against trying every case, on seeded random neighbourhoods built and read here from the profile.</summary>
public sealed class TerminalBruteForceTests
{
    [Fact]
    public void Ways_are_the_smallest_cut_and_dominators_are_those_whose_loss_cuts_alone()
    {
        var (manyWays, withDominators, cutOff, unknown) = (0, 0, 0, 0);
        for (var seed = 1; seed <= 250; seed++)
        {
            var town = new Town(new Random(seed));
            var view = town.Build().Read().To();
            var ways = view.Redundancy();
            var (cut, cutWithoutLimit) = (town.SmallestCut(unlimited: false), town.SmallestCut(unlimited: true));
            var what = $"seed {seed}: {string.Join(' ', town.Ties)}";

            Assert.True(cut == ways.Ways, $"{what}: cut {cut}, ways {ways.Ways}");
            Assert.True(cutWithoutLimit != cut == ways.IsAtLeast, $"{what}: at least {ways.IsAtLeast}, cut without limit {cutWithoutLimit}");
            Assert.Equal(town.Distance(), ways.Distance);
            var dominators = town.IsJoined([]) ? town.Nodes.Where(x => x != "C" && !town.IsJoined([x])) : [];
            Assert.Equal(dominators.Order(StringComparer.Ordinal), view.Dominators().Order(StringComparer.Ordinal));
            manyWays += ways.Ways > 1 ? 1 : 0;
            withDominators += view.Dominators().Length > 0 ? 1 : 0;
            cutOff += ways.Ways == 0 ? 1 : 0;
            unknown += ways.IsAtLeast ? 1 : 0;
        }

        Assert.All([manyWays, withDominators, cutOff, unknown], count => Assert.True(count > 10, $"{manyWays} {withDominators} {cutOff} {unknown}"));
    }

    /// <summary>A cooperative with members, a municipality with officials of known and unknown number, and others; who is where is written down here.</summary>
    private sealed class Town
    {
        private const int NoLimit = 1_000;
        private readonly Dictionary<string, int?> _persons = new(StringComparer.Ordinal);

        public Town(Random random)
        {
            foreach (var holder in (string[])["v", "w", "x"])
                _persons[holder] = random.Next(4) is var size && size == 0 ? null : Math.Min(size, 2);
            for (var i = 3 + random.Next(12); i > 0; i--)
            {
                var (one, other) = (Nodes[random.Next(Nodes.Length)], Nodes[random.Next(Nodes.Length)]);
                if (one != other)
                    Ties.Add((one, other));
            }
        }

        public string[] Nodes { get; } = ["C", "a", "b", "K", "k", "g", "v", "w", "x"];

        public List<(string One, string Other)> Ties { get; } = [];

        private static string[] Inside => ["C", "a", "b"];

        private static string[] Holders => ["v", "w", "x"];

        public Wijk Build() => Ties.Aggregate(
            new Wijk().Coops("C", "K").All("municipality", "GEM").Actor("GEB", "municipal_department", "GEM").People("C", "a", "b").People("K", "k").Actor("g", "resident_group")
                .Official("v", "GEM", _persons["v"]).Official("w", "GEB", _persons["w"]).Official("x", "GEB", _persons["x"])
                .Contacts("GEM-K GEB-k GEM-v C-GEM"),
            (wijk, tie) => wijk.Tie(tie.One, tie.Other, string.CompareOrdinal(tie.One, tie.Other) > 0 ? "collaboration" : "contact"));

        public bool IsJoined(IReadOnlyCollection<string> without) => Distance(without) is not null;

        public int? Distance() => Distance([]);

        /// <summary>The least that must leave, over every set of nodes without C.</summary>
        public long SmallestCut(bool unlimited)
        {
            var removable = Nodes[1..];
            var least = long.MaxValue;
            for (var set = 0; set < 1 << removable.Length; set++)
            {
                var gone = removable.Where((_, i) => (set & (1 << i)) != 0).ToArray();
                var cost = gone.Sum(x => (long)(_persons.TryGetValue(x, out var persons) ? persons ?? (unlimited ? NoLimit : 1) : 1));
                if (cost < least && !IsJoined(gone))
                    least = cost;
            }

            return least;
        }

        private int? Distance(IReadOnlyCollection<string> without)
        {
            var reached = Inside.Except(without).ToHashSet(StringComparer.Ordinal);
            for (var steps = 0; ; steps++)
            {
                if (reached.Overlaps(Holders))
                    return steps;
                var more = Ties.SelectMany(t => new[] { t, (t.Other, t.One) }).Where(t => reached.Contains(t.Item1)).Select(t => t.Item2)
                    .Where(x => !without.Contains(x) && !reached.Contains(x)).ToArray();
                if (more.Length == 0)
                    return null;
                reached.UnionWith(more);
            }
        }
    }
}
