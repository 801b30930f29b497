using System.Text.Json;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests;

/// <summary>A network and what networkx and igraph make of it; written by tools/oracles/oracles.py.</summary>
internal sealed class Oracle
{
    private readonly JsonElement _values;

    private Oracle(string path)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        _values = root.GetProperty("values");
        Name = root.GetProperty("name").GetString()!;
        var edges = root.GetProperty("edges").EnumerateArray().ToArray();
        Network = NetworkBuilder.Build(
            root.GetProperty("nodes").GetArrayLength(),
            edges.Select(edge => edge[0].GetInt32()).ToArray(),
            edges.Select(edge => edge[1].GetInt32()).ToArray(),
            root.GetProperty("hasStrengths").GetBoolean() ? edges.Select(edge => edge[2].GetDouble()).ToArray() : [],
            new NetworkOptions { IsDirected = root.GetProperty("isDirected").GetBoolean() }).Network;
    }

    public string Name { get; }

    public Network Network { get; }

    /// <summary>All networks for which the tools were asked for a measure.</summary>
    public static IEnumerable<(Oracle Oracle, JsonElement Expected)> For(string measure, int atLeast = 8)
    {
        var found = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Oracles"), "*.json").Order(StringComparer.Ordinal))
        {
            var oracle = new Oracle(path);
            if (!oracle._values.TryGetProperty(measure, out var value))
                continue;
            found++;
            yield return (oracle, value.GetProperty("value"));
        }
        Assert.True(found >= atLeast, $"only {found} oracles for {measure}");
    }

    /// <summary>Compares one number per node.</summary>
    public static void AgreesPerNode(string measure, Func<Network, IEnumerable<double?>> ours, double tolerance = 1e-12)
    {
        foreach (var (oracle, expected) in For(measure))
            Near.Equal(Numbers(expected), ours(oracle.Network), tolerance, $"{measure} of {oracle.Name}");
    }

    /// <summary>Compares one number for the network.</summary>
    public static void AgreesForTheWhole(string measure, Func<Network, double?> ours, double tolerance = 1e-12)
    {
        foreach (var (oracle, expected) in For(measure))
            Near.Equal(Number(expected), ours(oracle.Network), tolerance, $"{measure} of {oracle.Name}");
    }

    public static IEnumerable<double?> Numbers(JsonElement list) => list.EnumerateArray().Select(Number);

    public static double? Numbers(JsonElement expected, string property) => Number(expected.GetProperty(property));

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
}
