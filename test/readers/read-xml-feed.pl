# Prints the items of the feed on standard input as JSON, as XML::Feed sees them.
use strict;
use warnings;
use JSON::PP;
use XML::Feed;

# Without it, some texts are bytes and others characters.
$XML::Atom::ForceUnicode = 1;

my $document = do { local $/; <STDIN> };
my $feed = XML::Feed->parse(\$document) or die XML::Feed->errstr;
my @items = map { {
    id => $_->id,
    title => $_->title,
    published => $_->issued->iso8601 . 'Z',
    content => $_->content->body,
} } $feed->entries;
print JSON::PP->new->utf8->encode(\@items);
