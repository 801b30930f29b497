namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>The part of society an actor belongs to.</summary>
public enum Sphere
{
    /// <summary>Residents and what they organise themselves.</summary>
    Community,

    /// <summary>Businesses.</summary>
    Market,

    /// <summary>Government in any layer.</summary>
    Government,

    /// <summary>A mixture of these, by design. Not the same as a person who wears two hats.</summary>
    Hybrid,
}
