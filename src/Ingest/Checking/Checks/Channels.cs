using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Channels in the table coverage that the profile does not know; <c>*</c> is every channel, <c>membership</c> the list of members.</summary>
internal static class Channels
{
    public static IEnumerable<Finding> Find(Draft draft) =>
        draft.Context.Channels is not { } channels
            ? []
            : draft.Coverage.Where(c => c.Value.Channel is not ("" or "*" or "membership") && !channels.Contains(c.Value.Channel))
                .Select(c => FindingCodes.ChannelUnknown.At(c.At("channel"), c.Value.Channel, string.Join(", ", channels.Order(StringComparer.Ordinal))));
}
