namespace WijkNetwerk.Graph.Views;

/// <summary>How many ways share nobody, and how far the nearest holder is.</summary>
/// <param name="Ways">κ, unknown sizes counted as one person.</param>
/// <param name="IsAtLeast">True when a role whose size is not stated could make it more.</param>
/// <param name="Distance">Steps to the nearest holder; null when nobody is reached.</param>
public readonly record struct Redundancy(long Ways, bool IsAtLeast, int? Distance);

/// <summary>What κ cannot exceed with the people known.</summary>
/// <param name="Persons">Number of persons.</param>
/// <param name="IsAtLeast">True when a role whose size is not stated is among them.</param>
/// <param name="OwnContactNotNamed">True when a way runs from the organisation itself to a holder, and none of its own people is named for it.</param>
public readonly record struct RedundancyBound(long Persons, bool IsAtLeast, bool OwnContactNotNamed);
