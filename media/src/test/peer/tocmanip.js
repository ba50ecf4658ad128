// Says with another program's reader (npm netmd-tocmanip 0.1.7, GPL-2.0, a process of its own, not a
// part of Rondo) what stands in each of our random tables of contents, one hash a line:
//   ./mvnw -pl media -am test -Dtest=OtherReaderTest -Dsurefire.failIfNoSpecifiedTests=false
//   npm install --prefix /tmp/peer netmd-tocmanip@0.1.7
//   NODE_PATH=/tmp/peer/node_modules node media/src/test/peer/tocmanip.js media/target/random-tocs.bin \
//     > media/src/test/resources/rondo/media/minidisc/toc/other-reader.txt
const fs = require('fs');
const crypto = require('crypto');
const peer = require('netmd-tocmanip');

const SIZE = 2352;
const all = fs.readFileSync(process.argv[2]);
const address = (a) => `${a.cluster}/${a.sector}/${a.group}`;

function parts(toc, first) {
  const words = [];
  for (let table = first; table !== 0; table = toc.trackFragmentList[table].link) {
    const part = toc.trackFragmentList[table];
    words.push(`${address(part.start)}-${address(part.end)}:${part.mode}`);
  }
  return words.join(',');
}

for (let at = 0; at < all.length; at += SIZE) {
  const toc = peer.parseTOC(new Uint8Array(all.subarray(at, at + SIZE)), null, null);
  const lines = [`free ${parts(toc, toc.trackMap[0])}`];
  for (let track = 1; track <= toc.nTracks; track++) {
    lines.push(`track ${parts(toc, toc.trackMap[track])}`);
  }
  console.log(crypto.createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16));
}
