// The least a .NET program can do: the yardstick of the whole run.
return 0;
