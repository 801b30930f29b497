using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Drafts;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Checking.Checks;

/// <summary>Numbers of registers that cannot be right, or that contradict each other. They are kept as written and decide nothing.</summary>
internal static class RegisterNumberCheck
{
    private const int LeadingZerosLost = 2;

    public static IEnumerable<Finding> Find(Draft draft)
    {
        foreach (var row in draft.Actors)
        {
            var actor = row.Value;
            if (actor.Kvk is not null && RegisterNumbers.Kvk(actor.Kvk) is null)
            {
                yield return FindingCodes.KvkWrong.At(row.At("kvk"), actor.Kvk, WithZeros(actor.Kvk, 8, RegisterNumbers.Kvk));
            }

            if (actor.Rsin is not null && RegisterNumbers.Rsin(actor.Rsin) is null)
            {
                yield return FindingCodes.RsinWrong.At(row.At("rsin"), actor.Rsin, WithZeros(actor.Rsin, 9, RegisterNumbers.Rsin));
            }

            if (actor.Oin is not null && RegisterNumbers.Oin(actor.Oin) is null)
            {
                yield return FindingCodes.OinWrong.At(row.At("oin"), actor.Oin);
            }

            if (actor.Cbs is not null && RegisterNumbers.Cbs(actor.Cbs) is null)
            {
                yield return FindingCodes.CbsWrong.At(row.At("cbs"), actor.Cbs);
            }

            if (Contradiction(actor) is var (held, given))
            {
                yield return FindingCodes.NumbersContradict.At(row.At("oin"), actor.Oin!, held, given);
            }
        }
    }

    private static (string Held, string Given)? Contradiction(Actor actor)
    {
        var oin = RegisterNumbers.Oin(actor.Oin);
        return Differ(RegisterNumbers.KvkIn(oin), RegisterNumbers.Kvk(actor.Kvk)) ?? Differ(RegisterNumbers.RsinIn(oin), RegisterNumbers.Rsin(actor.Rsin));

        static (string, string)? Differ(string? held, string? given) => held is not null && given is not null && held != given ? (held, given) : null;
    }

    /// <summary>A spreadsheet takes zeros off the front of a number: the number with them, if that is right; empty if not.</summary>
    private static string WithZeros(string text, int digits, Func<string?, string?> read) =>
        RegisterNumbers.Digits(text) is { } bare && bare.Length < digits && bare.Length >= digits - LeadingZerosLost ? read(bare.PadLeft(digits, '0')) ?? "" : "";
}
