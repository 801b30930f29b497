using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>A matrix of a DL file: whole, or the half below or above the diagonal; with or without the diagonal, and with labels in front of its rows and above its columns or not.</summary>
/// <remarks>Cells may break lines anywhere. A half stands for both directions.</remarks>
internal ref struct DlMatrix(DlHeader header, DlNodes nodes, NetworkFindings findings, bool isFirst)
{
    private readonly bool _isSquare = !header.IsTwoMode;
    private int _row = -1;
    private int _rowNode;
    private int _at;
    private int _width;
    private long _read;

    /// <summary>Reads the cells.</summary>
    /// <param name="lines">The lines from the first cell on.</param>
    /// <param name="tie">Gets row node, column node, strength, how it is written, and the line.</param>
    public void Read(ref TextLines lines, Action<int, int, double?, string, int> tie)
    {
        var areRowsLabelled = header.AreRowsEmbedded;
        var columnLabels = header.AreColumnsEmbedded ? header.ColumnCount : 0;
        var isLabelNext = NextRow(areRowsLabelled);
        var isStarted = false;
        while (_row < header.RowCount && !findings.IsFull && lines.Next())
        {
            var tokens = new TextTokens(lines.Current, TextTokens.BlanksAndCommas);
            while (_row < header.RowCount && tokens.Next())
            {
                if (!isStarted && !isFirst && (areRowsLabelled || columnLabels > 0) && !IsLabel(tokens.Text()))
                {
                    // Some programs say the labels before every matrix, others once.
                    (areRowsLabelled, columnLabels, isLabelNext) = (false, 0, false);
                    (_row, _read) = (-1, 0);
                    NextRow(isLabelled: false);
                }

                isStarted = true;
                if (columnLabels > 0)
                {
                    columnLabels--;
                    if (isFirst)
                    {
                        nodes.AddColumn(tokens.Text());
                    }
                }
                else if (isLabelNext)
                {
                    if (!nodes.TryRow(tokens.Text(), _row, lines.Number, out _rowNode))
                    {
                        return;
                    }

                    isLabelNext = _at >= _width && NextRow(areRowsLabelled);
                }
                else
                {
                    Cell(tokens, lines.Number, tie);
                    _read++;
                    _at++;
                    isLabelNext = _at >= _width && NextRow(areRowsLabelled);
                }
            }
        }

        if (_row < header.RowCount && !findings.HasErrors)
        {
            findings.Add(FindingCodes.ValuesMissing, null, $"{_read}", $"{Cells()}");
        }
    }

    private readonly bool IsLabel(string text) =>
        header.AreColumnsEmbedded ? nodes.Labels.Count > 0 && nodes.Labels[nodes.Column(0)] == text : nodes.Labels.Contains(text);

    /// <summary>Goes to the next row; one without cells is passed over unless it has a label.</summary>
    /// <returns>Whether a label comes first.</returns>
    private bool NextRow(bool isLabelled)
    {
        do
        {
            _row++;
            (_at, _width) = (0, Math.Max(0, Width(_row)));
        }
        while (_row < header.RowCount && _width == 0 && !isLabelled);
        _rowNode = _row < header.RowCount ? nodes.Row(_row) : 0;
        return isLabelled;
    }

    private readonly int Width(int row)
    {
        var diagonal = header.HasDiagonal || !_isSquare ? 0 : 1;
        return header.Half switch
        {
            DlHalf.Lower => row + 1 - diagonal,
            DlHalf.Upper => header.ColumnCount - row - diagonal,
            _ => header.ColumnCount - diagonal,
        };
    }

    private readonly long Cells()
    {
        var cells = 0L;
        for (var row = 0; row < header.RowCount; row++)
        {
            cells += Math.Max(0, Width(row));
        }

        return cells;
    }

    private readonly void Cell(TextTokens token, int line, Action<int, int, double?, string, int> tie)
    {
        var isAbsent = !header.HasDiagonal && _isSquare;
        var column = header.Half == DlHalf.Upper ? _row + _at + (isAbsent ? 1 : 0)
            : _at + (isAbsent && header.Half == DlHalf.None && _at >= _row ? 1 : 0);
        if (token.Current.SequenceEqual("0"u8) || !Strengths.TryRead(token.Text(), line, findings, out var strength) || strength is null or 0)
        {
            return;
        }

        var target = nodes.Column(column);
        tie(_rowNode, target, strength, token.Text(), line);
        if (header.Half != DlHalf.None && _rowNode != target)
        {
            tie(target, _rowNode, strength, token.Text(), line);
        }
    }
}
