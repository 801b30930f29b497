using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes a network of Pajek: a relation for each type, with strengths and years; kinds and spheres as partitions, numbers as vectors: in a project (.paj), or in files beside a network (.net).</summary>
/// <remarks>Pajek has no attributes: what else is known is left out, and said.</remarks>
internal static class PajekWriter
{
    private static readonly string[] Partitions = ["kind", "sphere"];
    private static readonly string[] Vectors = ["level", "persons"];

    /// <summary>Writes a file.</summary>
    public static NetworkWriting Write(NetworkFileContent content, string file)
    {
        var isProject = Path.GetExtension(file).Equals(".paj", StringComparison.OrdinalIgnoreCase);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var text = new StringBuilder();
        var numbers = content.Nodes.Select((node, index) => (node.Id, index)).ToDictionary(n => n.Id, n => n.index + 1, StringComparer.Ordinal);
        if (isProject)
        {
            text.Append("*Network wijknetwerk\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"*Vertices {content.Nodes.Length}\n");
        foreach (var node in content.Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{numbers[node.Id]} {Quoted(node.Id)}\n");
        }

        var types = content.Ties.Select(t => t.Relation.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < types.Length; i++)
        {
            foreach (var isDirected in (ReadOnlySpan<bool>)[true, false])
            {
                var ties = content.Ties.Where(t => t.Relation.Type == types[i] && t.IsDirected == isDirected).ToArray();
                if (ties.Length > 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"*{(isDirected ? "Arcs" : "Edges")} :{i + 1} {Quoted(types[i])}\n");
                }

                foreach (var tie in ties)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{numbers[tie.Source]} {numbers[tie.Target]} {tie.Said.GetValueOrDefault("strength", "1")}{Years(tie.Relation.Period)}\n");
                }
            }
        }

        // A vector has no place for unknown, so it is written only when every actor has a number.
        var partitions = Partitions.Where(content.NodeHeadings.Contains).ToArray();
        var vectors = Vectors.Where(h => content.Nodes.Length > 0 && content.Nodes.All(n => n.Said.ContainsKey(h))).ToArray();
        var beside = partitions.Select(h => (Heading: h, Extension: "clu", Text: Partition(content, h)))
            .Concat(vectors.Select(h => (Heading: h, Extension: "vec", Text: Values(content, n => n.Said[h])))).ToArray();
        foreach (var part in isProject ? beside : [])
        {
            text.Append(CultureInfo.InvariantCulture, $"*{(part.Extension == "clu" ? "Partition" : "Vector")} {part.Heading}\n{part.Text}");
        }

        findings.AddRange(content.NotCarried(file, "Pajek", [.. partitions, .. vectors], ["type", "directed", "strength", "from", "to"]));
        // A strength of 1 is what Pajek writes for a tie of unknown strength; a date that is more than a year does not fit.
        var unclear = content.Ties.Where(t => t.Relation.Strength == 1).Select(_ => "strength")
            .Concat(content.Ties.Where(t => !HasYears(t.Relation.Period)).Select(_ => "from, to")).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (unclear.Length > 0)
        {
            findings.Add(FindingCodes.NotCarried.At(new Place(file), "relations", string.Join(", ", unclear), "Pajek"));
        }

        return new NetworkWriting(Encoding.UTF8.GetBytes(text.ToString()), findings.ToImmutable())
        {
            Beside = isProject ? [] : [.. beside.Select(part => ($"{Path.GetFileNameWithoutExtension(file)}-{part.Heading}.{part.Extension}", Encoding.UTF8.GetBytes(part.Text)))],
        };
    }

    /// <summary>A partition: a class for each actor, with the names of the classes in comments; 0 where it is unknown.</summary>
    private static string Partition(NetworkFileContent content, string heading)
    {
        var classes = content.Nodes.Select(n => n.Said.GetValueOrDefault(heading)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < classes.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"% {i + 1} {classes[i]}\n");
        }

        return text + Values(content, n => n.Said.TryGetValue(heading, out var value) ? $"{classes.IndexOf(value) + 1}" : "0");
    }

    private static string Values(NetworkFileContent content, Func<WrittenNode, string> value) =>
        $"*Vertices {content.Nodes.Length}\n{string.Concat(content.Nodes.Select(n => value(n) + "\n"))}";

    private static bool HasYears(Period period) => (period.From?.Text.Length ?? 4) == 4 && (period.To?.Text.Length ?? 4) == 4 && !(period.IsOpenEnded && period.From is null);

    private static string Years(Period period)
    {
        if (!HasYears(period) || (period.From ?? period.To) is null)
        {
            return "";
        }

        // Without an end Pajek writes the same as for an end that is open.
        return period.To is null && !period.IsOpenEnded ? "" : $" [{period.From?.Text ?? "*"}-{period.To?.Text ?? "*"}]";
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
