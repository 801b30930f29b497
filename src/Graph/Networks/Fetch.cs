using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace WijkNetwerk.Graph.Networks;

/// <summary>Asks the processor to bring the row of a node near before it is needed; does nothing where that cannot be asked.</summary>
internal static unsafe class Fetch
{
    /// <summary>How many neighbours ahead it pays to ask for where a row begins, and half as many for the row itself.</summary>
    public const int Ahead = 8;

    /// <summary>Asks for the rows of the neighbours that come after place <paramref name="at"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rows(long* offsets, int* targets, int* neighbours, int count, int at)
    {
        if (!Sse.IsSupported)
            return;
        if (at + Ahead < count)
            Sse.Prefetch0(offsets + neighbours[at + Ahead]);
        if (at + Ahead / 2 < count)
            Sse.Prefetch0(targets + offsets[neighbours[at + Ahead / 2]]);
    }
}
