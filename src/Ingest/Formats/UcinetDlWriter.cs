using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes a DL file of UCINET: a matrix for each type, as a list of ties.</summary>
/// <remarks>DL has no attributes and no direction of its own: a tie without one stands in both directions. What is left out is said.</remarks>
internal static class UcinetDlWriter
{
    /// <summary>Writes a file.</summary>
    public static NetworkWriting Write(NetworkFileContent content, string file)
    {
        var types = content.Ties.Select(t => t.Relation.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var numbers = content.Nodes.Select((node, index) => (node.Id, index)).ToDictionary(n => n.Id, n => n.index + 1, StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"dl n={content.Nodes.Length} nm={Math.Max(1, types.Length)} format=edgelist1\nlabels:\n");
        text.AppendJoin(",\n", content.Nodes.Select(n => Quoted(n.Id)));
        if (types.Length > 0)
        {
            text.Append("\nmatrix labels:\n").AppendJoin(",\n", types.Select(Quoted));
        }

        text.Append("\ndata:\n");
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(content.NotCarried(file, "UCINET DL", [], ["type", "directed", "strength"]));
        var unclear = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (type != types[0])
            {
                text.Append("!\n");
            }

            var ties = content.Ties.Where(t => t.Relation.Type == type).ToArray();
            foreach (var tie in ties)
            {
                var strength = tie.Said.TryGetValue("strength", out var known) ? $" {known}" : "";
                Line(tie.Source, tie.Target, strength);
                if (!tie.IsDirected)
                {
                    Line(tie.Target, tie.Source, strength);
                }
            }

            // Directions are found by whether every tie is answered, so a matrix of both kinds is read as directed.
            if (ties.Any(t => t.IsDirected) && ties.Any(t => !t.IsDirected))
            {
                unclear.Add("directed");
            }

            if (ties.Any(t => t.Relation.Strength == 1))
            {
                unclear.Add("strength");
            }
        }

        if (unclear.Count > 0)
        {
            findings.Add(FindingCodes.NotCarried.At(new Place(file), "relations", string.Join(", ", unclear), "UCINET DL"));
        }

        return new NetworkWriting(Encoding.UTF8.GetBytes(text.ToString()), findings.ToImmutable());

        void Line(string source, string target, string strength) =>
            text.Append(CultureInfo.InvariantCulture, $"{numbers[source]} {numbers[target]}{strength}\n");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
