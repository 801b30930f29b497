using System.Globalization;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests;

/// <summary>The textbook networks of data/known.</summary>
internal sealed record KnownNetwork(Network Network, NodeLabels Labels, int[] Groups, string[] GroupNames)
{
    public static KnownNetwork Kite { get; } = Load("kite");

    public static KnownNetwork Karate { get; } = Load("karate");

    public static KnownNetwork Florentine { get; } = Load("florentine");

    public static KnownNetwork FlorentineWithPucci { get; } = Load("florentine-pucci");

    public static KnownNetwork Camp92 { get; } = Load("camp92", isDirected: true);

    public static KnownNetwork ToyPersons { get; } = Load("toy-persons");

    public static KnownNetwork ToyOrganisations { get; } = Load("toy-organisations");

    public static KnownNetwork ToyDepartments { get; } = Load("toy-departments");

    public int this[string id] => Labels.IndexOf(id);

    /// <summary>Node numbers of ids written with spaces between them.</summary>
    public int[] Nodes(string ids) => ids.Split(' ').Select(Labels.IndexOf).ToArray();

    /// <summary>Ids of nodes, written with spaces between them.</summary>
    public string Ids(IEnumerable<int> nodes) => string.Join(' ', nodes.Select(node => Labels[node]));

    /// <summary>The ties among some of the nodes.</summary>
    public Network Among(string ids) => Network.Induced(Nodes(ids));

    private static KnownNetwork Load(string folder, bool isDirected = false)
    {
        var nodes = Rows(folder, "nodes.csv");
        var ties = Rows(folder, "edges.csv");
        var labels = NodeLabels.Of(nodes.Select(row => row[0]));
        var names = nodes.Select(row => row.Length > 1 ? row[1] : "").Distinct().Order(StringComparer.Ordinal).ToArray();
        var groups = new int[labels.Count];
        foreach (var row in nodes)
            groups[labels.IndexOf(row[0])] = Array.IndexOf(names, row.Length > 1 ? row[1] : "");
        var network = NetworkBuilder.Build(
            labels.Count,
            ties.Select(row => labels.IndexOf(row[0])).ToArray(),
            ties.Select(row => labels.IndexOf(row[1])).ToArray(),
            ties.Where(row => row.Length > 2).Select(row => double.Parse(row[2], CultureInfo.InvariantCulture)).ToArray(),
            new NetworkOptions { IsDirected = isDirected }).Network;
        return new KnownNetwork(network, labels, groups, names);
    }

    private static string[][] Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "known", folder, file)).Skip(1).Select(line => line.Split(',')).ToArray();
}
