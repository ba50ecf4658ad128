// Says with another program's reader (npm netmd-tocmanip 0.1.7, GPL-2.0, a process of its own, not a
// part of Rondo) what stands in tables of contents: sectors 0 and 1 of one disc after the other,
// where a sector 1 of zeros is none.
//   node tocmanip.js FOLDER_OF_THE_PACKAGE FILE
// One line a disc: the free area and each track with its name. Of every twentieth disc (it takes long)
// also whether it builds the same bytes again.
const fs = require('fs');
const peer = require(process.argv[2]);

const SIZE = 2352;
const BUILT = 20;
const all = fs.readFileSync(process.argv[3]);
const address = (a) => `${a.cluster}/${a.sector}/${a.group}`;
const sector = (at) => new Uint8Array(all.subarray(at, at + SIZE));

function parts(toc, first) {
  const words = [];
  for (let table = first; table !== 0; table = toc.trackFragmentList[table].link) {
    const part = toc.trackFragmentList[table];
    words.push(`${address(part.start)}-${address(part.end)}:${part.mode}`);
  }
  return words.join(',');
}

function same(built, places, names) {
  const equal =
    Buffer.compare(built[0], places) === 0 &&
    (names === null || Buffer.compare(built[1], names) === 0);
  return equal ? 'same bytes' : 'other bytes';
}

for (let at = 0; at < all.length; at += 2 * SIZE) {
  const places = sector(at);
  const names = all[at + SIZE + 1] === 0 ? null : sector(at + SIZE);
  const toc = peer.parseTOC(places, names, null);
  const words = [`free ${parts(toc, toc.trackMap[0])}`];
  for (let track = 1; track <= toc.nTracks; track++) {
    const name = names === null ? '' : peer.getTitleByTrackNumber(toc, track);
    words.push(`track ${parts(toc, toc.trackMap[track])} ${JSON.stringify(name)}`);
  }
  if (at % (2 * SIZE * BUILT) === 0) {
    words.push(same(peer.reconstructTOC(toc, false), places, names));
  }
  console.log(words.join(';'));
}
