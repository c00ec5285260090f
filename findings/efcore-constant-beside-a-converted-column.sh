#!/usr/bin/env bash
# One would guess: a decimal that a value converter keeps as minor units (12.50 as 1250) can be multiplied in a query, and comes back as in C#;
# or, if the provider cannot know the unit, that the query is refused.
# What happens: EF Core sends the constant through the column's converter too. 12.50 * 1.23m is asked as 1250 * 123, read back as 1537.50: a hundred times
# too much, without a word. Adding and comparing are right, since there both sides are in the same unit, so that such a model looks sound.
# A cast goes wrong the other way: (long)Price is 1250.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Globalization;
using Microsoft.EntityFrameworkCore;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var shop = new Shop();
shop.Database.OpenConnection();
shop.Database.EnsureCreated();
shop.Add(new Article { Id = 1, Price = 12.50m });
shop.SaveChanges();
Console.WriteLine($"EF Core {typeof(DbContext).Assembly.GetName().Version!.ToString(3)}");
Console.WriteLine($"plus {shop.Articles.Select(a => a.Price + 1.23m).Single()}");
Console.WriteLine($"times {shop.Articles.Select(a => a.Price * 1.23m).Single()}");
Console.WriteLine($"cast {shop.Articles.Select(a => (long)a.Price).Single()}");
Console.WriteLine($"found {shop.Articles.Count(a => a.Price * 2m > 24m && a.Price * 2m < 26m)}");

class Article
{
    public int Id { get; set; }
    public decimal Price { get; set; }
}

class Shop : DbContext
{
    public DbSet<Article> Articles => Set<Article>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");
    protected override void OnModelCreating(ModelBuilder model)
        => model.Entity<Article>().Property(a => a.Price).HasConversion(v => (long)(v * 100m), v => v / 100m);
}
CS
seen="$(dotnet run 2>&1)"
echo "$seen"
expected="EF Core 10.0.15
plus 13.73
times 1537.5
cast 1250
found 0"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
