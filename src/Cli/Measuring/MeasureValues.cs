namespace WijkNetwerk.Cli.Measuring;

/// <summary>A number about the whole network, or why there is none.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">The number; null when it is undefined.</param>
/// <param name="Reason">Why there is none; not looked at when there is one.</param>
internal sealed record GraphValue(string Name, double? Value, string Reason);

/// <summary>A number about every node.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Value">The number of a node; null when it is undefined there.</param>
/// <param name="Reason">Why a node has none.</param>
internal sealed record NodeValues(string Name, Func<int, double?> Value, Func<int, string> Reason)
{
    /// <summary>Why no node has a number; null when nodes may have one.</summary>
    public string? Missing { get; private init; }

    /// <summary>Whether it is yes (1) or no (0).</summary>
    public bool IsYesNo { get; init; }

    /// <summary>Undefined for every node, for one reason.</summary>
    public static NodeValues None(string name, string reason) => new(name, static _ => null, _ => reason) { Missing = reason };
}
