using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>Burt's formulas written down as they stand, without any care for speed.</summary>
internal sealed class NaiveHoles(Network network, HolesModel model)
{
    public IEnumerable<double?> Constraint() => Each(i => Dyads(i).Sum());

    public IEnumerable<double?> EffectiveSize() =>
        Each(i => Alters(i).Sum(j => 1 - Alters(i).Where(q => q != j).Sum(q => P(i, q, i) * M(j, q, i))));

    public IEnumerable<double?> Efficiency() => EffectiveSize().Select((size, i) => size / Alters(i).Length);

    public IEnumerable<double?> Hierarchy() => Each(i =>
    {
        double[] c = [.. Dyads(i)];
        double n = c.Length, total = c.Sum();
        return n == 1 ? 1 : c.Sum(each => each * n / total * Math.Log(each * n / total)) / (n * Math.Log(n));
    });

    private IEnumerable<double> Dyads(int i) =>
        Alters(i).Select(j => Math.Pow(P(i, j, i) + Alters(i).Where(q => q != j).Sum(q => P(i, q, i) * P(q, j, i)), 2));

    private IEnumerable<double?> Each(Func<int, double> measure) =>
        Enumerable.Range(0, network.NodeCount).Select(i => Alters(i).Length == 0 ? (double?)null : measure(i));

    private double S(int i, int j) => network.IsDirected ? network.Strength(i, j) + network.Strength(j, i) : 2 * network.Strength(i, j);

    private int[] Alters(int i) => [.. Enumerable.Range(0, network.NodeCount).Where(j => j != i && S(i, j) > 0)];

    private double P(int i, int j, int ego) => S(i, j) / Seen(i, ego).Sum(k => S(i, k));

    private double M(int j, int q, int ego) => S(j, q) / Seen(j, ego).Max(k => S(j, k));

    private IEnumerable<int> Seen(int node, int ego) =>
        model == HolesModel.WholeNetwork ? Alters(node) : Alters(node).Where(k => k == ego || S(ego, k) > 0);
}
