namespace WijkNetwerk.Graph.Networks;

/// <summary>How long a tie is, for paths.</summary>
public enum TieLength
{
    /// <summary>Every tie is one step.</summary>
    Step,

    /// <summary>1 / strength: strong ties are short. For ratio scales (hours, meetings, euros) only.</summary>
    InverseStrength,

    /// <summary>The number beside the tie is a length already.</summary>
    AsGiven,
}
