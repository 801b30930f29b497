namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>Which capital a tie is.</summary>
public enum TieClass
{
    /// <summary>Both ends in the same community organisation.</summary>
    Bonding,

    /// <summary>Both ends in the same institution.</summary>
    Internal,

    /// <summary>Between community organisations that share a neighbourhood.</summary>
    BridgingIn,

    /// <summary>Between community organisations that share no neighbourhood.</summary>
    BridgingOut,

    /// <summary>Between community organisations of which a neighbourhood is not known: bridging, in neither count.</summary>
    BridgingPlaceUnknown,

    /// <summary>Between a community organisation and an institution.</summary>
    Linking,

    /// <summary>Between two institutions; counted for nobody's social capital.</summary>
    InterInstitutional,

    /// <summary>An end is of a mixed kind that the user has not decided, or stands for several organisations.</summary>
    Unclassified,
}
