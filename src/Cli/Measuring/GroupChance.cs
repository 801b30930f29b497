using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Significance;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>What chance gives beside the numbers that rest on groups: the groups are dealt out again over the nodes, the ties stay.</summary>
/// <param name="Ei">The E-I index of the network; null without a tie between two nodes with a group.</param>
/// <param name="ClosedForm">Its spread by the closed form, beside that of the draws; null without ties and for directed networks.</param>
/// <param name="Brokerage">The roles of brokers, of every node and of all together.</param>
/// <param name="Options">Draws and seed.</param>
internal sealed record GroupChance(PermutationTest? Ei, double? ClosedForm, BrokerageTests Brokerage, PermutationOptions Options)
{
    /// <summary>The roles, in the order in which nodes have them.</summary>
    public static ImmutableArray<(string Name, Func<RoleTests, PermutationTest> Of)> Roles { get; } =
    [
        ("coordinator", t => t.Coordinator), ("itinerant", t => t.Itinerant), ("gatekeeper", t => t.Gatekeeper), ("representative", t => t.Representative), ("liaison", t => t.Liaison),
    ];

    /// <summary>The tests of a network with groups.</summary>
    public static GroupChance Of(MeasureWork work)
    {
        var options = new PermutationOptions { Seed = work.Options.Seed };
        var groups = work.Measured.Groups!;
        return new GroupChance(
            EiSignificance.Of(work.Network, groups, options, work.Cancellation), work.Ei.StandardDeviation, BrokerageSignificance.Of(work.Network, groups, options, work.Cancellation), options);
    }

    /// <summary>Everything that was tested of the network as a whole, by name.</summary>
    public IEnumerable<(string Name, PermutationTest Test)> Whole() =>
        (Ei is null ? Enumerable.Empty<(string, PermutationTest)>() : [("eiIndex", Ei)]).Concat(Roles.Select(r => (r.Name, r.Of(Brokerage.Whole))));

    /// <summary>Writes it.</summary>
    /// <param name="json">Where.</param>
    /// <param name="ids">The id of each node.</param>
    /// <param name="reasons">Takes why something is not there.</param>
    public void Write(Utf8JsonWriter json, ImmutableArray<string> ids, List<(string Key, string Reason)> reasons)
    {
        json.WriteStartObject();
        json.WriteNumber("draws", Options.Draws);
        json.WriteNumber("seed", Options.Seed);
        if (Ei is null)
        {
            json.WriteNull("eiIndex");
            reasons.Add(("significance.eiIndex", MeasureReasons.NoTies));
        }

        foreach (var (name, test) in Whole())
        {
            Write(json, name, test, "significance.", reasons, name == "eiIndex");
        }

        json.WriteStartArray("nodes");
        for (var node = 0; node < ids.Length; node++)
        {
            json.WriteStartObject();
            json.WriteString("id", ids[node]);
            var prefix = $"significance:{ids[node]}.";
            foreach (var (name, of) in Roles)
            {
                if (Brokerage.PerNode[node] is { } tests)
                {
                    Write(json, name, of(tests), prefix, reasons);
                }
                else
                {
                    json.WriteNull(name);
                    reasons.Add((prefix + name, MeasureReasons.NoGroup));
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, string name, PermutationTest test, string prefix, List<(string Key, string Reason)> reasons, bool hasClosedForm = false)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", test.Observed);
        json.WriteNumber("expected", test.Expected);
        json.WriteNumber("standardDeviation", test.StandardDeviation);
        if (hasClosedForm)
        {
            Or("closedForm", ClosedForm, MeasureReasons.Directed);
        }

        Or("p", test.P, MeasureReasons.NoVariation);
        json.WriteEndObject();

        void Or(string field, double? value, string reason)
        {
            if (value is { } number)
            {
                json.WriteNumber(field, number);
            }
            else
            {
                json.WriteNull(field);
                reasons.Add(($"{prefix}{name}.{field}", reason));
            }
        }
    }
}
