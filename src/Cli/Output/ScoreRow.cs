using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Cli.Output;

/// <summary>A score and the level at which the organisations were seen.</summary>
internal sealed record ScoreRow(Score Score, ReferenceLevel Level)
{
    /// <summary>The level as files write it.</summary>
    public string LevelName => Level == ReferenceLevel.Root ? "root" : "department";
}
