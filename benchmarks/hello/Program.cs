// The program of the template `dotnet new console`: the other yardstick of the whole run.
Console.WriteLine("Hello, World!");
